import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../../src/content/project-root.ts';
import { loadAssets } from '../../src/http/assets.ts';
import { summaryOf } from '../dialogs/summary/views.ts';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

const TOKEN = 'a'.repeat(43);
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const summary = summaryOf({
  claimed: ['police'],
  numberShown: '03000111222',
  officer: { name: '<b>Smith', collarNumber: '101' },
  items: { 'bank-details': { asked: true, given: 'yes' } },
});

describe('the page of a summary', () => {
  let server: TestServer;
  let asked: string[];

  before(async () => {
    server = await startServer({
      settings: { RATE_LIMIT_ADDRESS: '0' },
      services: {
        assets: loadAssets(join(projectRoot(), 'dist/public')),
        readSummary: (token) => {
          asked.push(token);
          return Promise.resolve(token === TOKEN ? summary : null);
        },
      },
    });
  });
  beforeEach(() => {
    asked = [];
  });
  after(() => server.stop());

  const open = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}/summary/${path}`, { headers: BROWSER, ...init });

  it('opens by its token, is kept by nobody on the way, found by no search, and tells no site where it is', async () => {
    const { status, headers } = await open(TOKEN);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-robots-tag'), 'noindex');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'.*'nonce-.+frame-ancestors 'self'$/u);
    assert.doesNotMatch(policy, /unsafe/u);
  });

  it('shows every word that it uses, escapes what the caller gave, and makes none of it pressable', async () => {
    const page = await (await open(TOKEN)).text();
    assert.match(page, /&lt;b&gt;Smith/u);
    assert.match(page, /They got my bank or card details/u);
    assert.match(page, />0300 011 1222</u);
    assert.doesNotMatch(page, /tel:03000111222|collar number <a|<dd>\s*<a href="tel:101"/u);
    assert.doesNotMatch(page, />\s*(?:page|section|fact|say)-[\w-]+\s*</u);
  });

  it('can be looked at before it is opened, as often as anybody likes', async () => {
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET'])
      assert.equal((await open(TOKEN, { method })).status, 200);
  });

  it('can be kept as one file that needs nothing else', async () => {
    const { headers, ...file } = await open(`${TOKEN}/file`).then(async (response) => ({
      headers: response.headers,
      text: await response.text(),
    }));
    assert.equal(headers.get('content-disposition'), 'attachment; filename="summary.html"');
    assert.match(file.text, /@page/u);
    assert.match(file.text, /They got my bank or card details/u);
    assert.doesNotMatch(file.text, /<script|<link|src=|\/summary\//u);
  });

  for (const [what, path] of [
    ['unknown', 'b'.repeat(43)],
    ['of another form', 'short'],
    ['unknown, as a file', `${'b'.repeat(43)}/file`],
  ] as const) {
    it(`says in plain words what to do when a token is ${what}`, async () => {
      const response = await open(path);
      assert.equal(response.status, 404);
      const page = await response.text();
      assert.match(page, /not here any more.*ask for your summary.*href="tel:101".*href="tel:999"/su);
      assert.doesNotMatch(page, /problem|NOT_FOUND|Error/u);
    });
  }

  it('looks up only what can be a token', async () => {
    await open('short');
    await open(`${'a'.repeat(42)}!`);
    assert.deepEqual(asked, []);
  });
});

describe('whoever opens an address in a browser', () => {
  it('is told in plain words that nothing is there, while programs get problem details', async () => {
    const server = await startServer();
    const page = await fetch(`${server.url}/nowhere`, { headers: BROWSER });
    assert.equal(page.status, 404);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/u);
    assert.match(await page.text(), /There is no page here.*href="tel:101"/su);
    const program = await fetch(`${server.url}/nowhere`, { headers: { accept: 'application/json' } });
    assert.match(program.headers.get('content-type') ?? '', /^application\/problem\+json/u);
    await server.stop();
  });

  it('is told to wait, and for how long, when too many pages were asked for', async () => {
    const server = await startServer({ settings: { RATE_LIMIT_ADDRESS: '1' } });
    const open = (): Promise<Response> => fetch(`${server.url}/summary/${TOKEN}`, { headers: BROWSER });
    await open();
    const refused = await open();
    assert.equal(refused.status, 429);
    assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/u);
    assert.match(await refused.text(), /Please wait a moment/u);
    await server.stop();
  });
});
