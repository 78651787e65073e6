import assert from 'node:assert/strict';
import { loadContent } from '../../src/content/load-content.ts';
import { AppError } from '../../src/errors.ts';
import { FILES, contentFolder, optionsFor, removeContentFolders } from './content-folder.ts';
import type { Changes } from './content-folder.ts';

const PIECE = 'advice/steps/ring-999.en-GB.md';
const CONTACTS = 'tables/contacts.yaml';
const FORCE = 'tables/forces/county.yaml';
const WORDS = 'greeting/greeting.en-GB.yaml';
const CORE = 'safe-core/ro.yaml';
const SUMMARY = 'summary/summary.en-GB.yaml';

/** The lines of the one error that loading ends with. */
function faultsOf(
  changes: Changes,
  overrides: Partial<ReturnType<typeof optionsFor>> & { steps?: string[] } = {},
) {
  try {
    loadContent({ ...optionsFor(contentFolder(changes)), ...overrides });
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'CONTENT_INVALID');
    const lines = error.message.split('\n');
    assert.equal(error.facts['faults'], lines.length);
    return lines;
  }
  return [];
}

const replaced = (from: string | RegExp, to: string) => (text: string) => {
  assert.notEqual(text.replace(from, to), text, `${from} is not in the file`);
  return text.replace(from, to);
};

describe('loading content', () => {
  after(removeContentFolders);

  it('reads every part, keeps placeholders, and joins the lines of a paragraph', () => {
    const content = loadContent(optionsFor(contentFolder()));
    assert.equal(content.locale, 'en-GB');
    assert.equal(content.advice['ring-999']?.action, 'Ring 999 now.');
    assert.equal(content.advice['ring-999'].why, 'It is free.');
    assert.deepEqual(content.advice['ring-999'].contacts, ['999']);
    assert.equal(content.contacts['999']?.name, 'Emergency');
    assert.equal(content.force.name, 'County Police');
    assert.deepEqual(content.phrases.says['hello'], ['Hello {name}.']);
    assert.equal(content.conversations['greeting']?.questions['colour']?.ask, 'Which colour?');
    assert.equal(content.safeCores['ro']?.core, 'Închideți acum. Sunați la 999.');
    assert.equal(content.summary['heading'], 'Your summary');
  });

  it('freezes what it has read, to the last leaf', () => {
    const content = loadContent(optionsFor(contentFolder()));
    for (const part of [
      content,
      content.advice,
      content.advice['ring-999']?.sources,
      content.phrases.says['hello'],
      content.safeCores['ro']?.sources,
      content.summary,
    ]) {
      assert.ok(Object.isFrozen(part));
    }
  });

  it('reports every fault of every file at once, in reading order', () => {
    const faults = faultsOf({
      'phrases.en-GB.yaml': replaced("yes: 'Yes'", 'yes: 7'),
      [WORDS]: replaced('    again: Red or blue?\n', ''),
      [PIECE]: replaced('owner: Contact centre lead\n', ''),
      [CONTACTS]: replaced('  cost: Free\n', ''),
      [FORCE]: replaced('england-and-wales', 'atlantis'),
      [SUMMARY]: 'heading: 7\n',
      [CORE]: replaced('name: Română\n', ''),
    });
    assert.deepEqual(faults, [
      'dialogs/phrases.en-GB.yaml: labels.yes: is a number; it wants text',
      'dialogs/greeting/greeting.en-GB.yaml: questions.colour.again: is missing; it wants text',
      'dialogs/summary/summary.en-GB.yaml: heading: is a number; it wants text',
      'dialogs/advice/steps/ring-999.en-GB.md: owner: is missing; it wants text',
      'dialogs/tables/contacts.yaml: 999.cost: is missing; it wants text',
      'dialogs/tables/forces/county.yaml: jurisdiction: is "atlantis"; it wants one of england-and-wales, scotland, northern-ireland',
      'dialogs/safe-core/ro.yaml: name: is missing; it wants text',
    ]);
  });

  const cases: readonly (readonly [string, Changes, RegExp])[] = [
    [
      'a file that is not there',
      { [WORDS]: null },
      /greeting\.en-GB\.yaml: file: cannot be read; add the file/,
    ],
    [
      'YAML that cannot be read, by its line',
      { [FORCE]: (text) => `${text}name: "again\n` },
      /county\.yaml: line \d+: is not readable YAML/,
    ],
    [
      'front matter that cannot be read, by the line of the file',
      { [PIECE]: replaced('owner: Contact centre lead', 'owner: [') },
      /ring-999\.en-GB\.md: line [45]: is not readable YAML/,
    ],
    [
      'a key written twice',
      { [FORCE]: (text) => `${text}name: Other\n` },
      /county\.yaml: line 9: is not readable YAML: Map keys must be unique/,
    ],
    [
      'a key that nobody reads',
      { [WORDS]: (text) => `${text}colour: red\n` },
      /greeting\.en-GB\.yaml: colour: is not a key that belongs here/,
    ],
    [
      'advice without front matter',
      { [PIECE]: 'Ring 999 now.\n\nIt is free.\n' },
      /ring-999\.en-GB\.md: file: has no front matter; it wants ---/,
    ],
    [
      'advice without a reason',
      { [PIECE]: replaced('\nIt is free.\n', '') },
      /body: has 1 paragraphs; it wants two/,
    ],
    [
      'advice that says two things',
      { [PIECE]: (text) => `${text}\nAnd sit down.\n` },
      /body: has 3 paragraphs; it wants two, the action and why/,
    ],
    [
      'advice under another name',
      { [PIECE]: replaced('id: ring-999', 'id: ring-998') },
      /ring-999\.en-GB\.md: id: is "ring-998"; it wants the file's name, "ring-999"/,
    ],
    [
      'advice with no source',
      { [PIECE]: replaced('[https://example.org/999]', '[]') },
      /sources: .* at least 1/,
    ],
    [
      'an unknown contact',
      { [PIECE]: replaced("['999']", "['999', ghost]") },
      /contacts: names "ghost"; it wants ids of tables\/contacts\.yaml/,
    ],
    [
      'a date that no calendar has',
      { [PIECE]: replaced('2027-05-22', '2027-02-30') },
      /reviewBy: is not a day of the calendar; it wants YYYY-MM-DD/,
    ],
    [
      'a date in words',
      { [FORCE]: replaced('2026-11-22', '22 November 2026') },
      /lastVerified: is not a day/,
    ],
    [
      'a review due before it was made',
      { [PIECE]: replaced('2027-05-22', '2026-11-21') },
      /ring-999\.en-GB\.md: reviewBy: is before reviewed; it wants a later day/,
    ],
    [
      'a contact due for review before it was verified',
      { [CONTACTS]: replaced('2027-05-22', '2020-01-01') },
      /contacts\.yaml: 999\.reviewBy: is before lastVerified/,
    ],
    [
      'a contact whose number is not text',
      { [CONTACTS]: replaced("number: '999'", 'number: 999') },
      /contacts\.yaml: 999\.number: is a number; it wants text/,
    ],
    ['a contact that stands twice', { [CONTACTS]: (text) => text + text }, /999: stands in the table twice/],
    [
      'a contact with no id',
      { [CONTACTS]: replaced("id: '999'\n  ", '') },
      /entry 1\.id: is missing; it wants text/,
    ],
    [
      'a table of another shape',
      { [CONTACTS]: 'a: 1\n' },
      /contacts\.yaml: file: is a set of keys; it wants a list/,
    ],
    [
      'a web address that is none',
      { [FORCE]: replaced('website: https://example.org', 'website: example') },
      /website: is not a web address; it wants one that starts https:\/\//,
    ],
    [
      'a language that is not written as a language and a country',
      { [FORCE]: replaced('[en-GB]', '[Welsh]') },
      /requiredLanguages\.0: is not a language and its country; it wants a code such as en-GB/,
    ],
    [
      'a safe core under another name',
      { [CORE]: replaced('language: ro', 'language: pl') },
      /ro\.yaml: language: is "pl"; it wants the file's name, "ro"/,
    ],
    [
      'a safe core too long for one message',
      { [CORE]: replaced('Închideți acum.', 'Închideți acum. '.repeat(30)) },
      /ro\.yaml: core: is too long; it wants at most 60 words/,
    ],
    [
      'a safe core due for review before it was made',
      { [CORE]: replaced('2027-05-22', '2026-11-21') },
      /ro\.yaml: reviewBy: is before reviewed; it wants a later day/,
    ],
    [
      'a summary that is not there',
      { [SUMMARY]: null },
      /summary\.en-GB\.yaml: file: cannot be read; add the file/,
    ],
    [
      'a force under another name',
      { [FORCE]: replaced('id: county', 'id: town') },
      /county\.yaml: id: is "town"; it wants the file's name, "county"/,
    ],
  ];
  for (const [what, changes, expected] of cases) {
    it(`refuses ${what}`, () => {
      const faults = faultsOf(changes);
      assert.ok(faults.length > 0);
      assert.ok(
        faults.some((line) => expected.test(line)),
        faults.join('\n'),
      );
    });
  }

  it('reports a contact with a fault once, not again in the advice that names it', () => {
    assert.equal(faultsOf({ [CONTACTS]: replaced('  cost: Free\n', '') }).length, 1);
  });

  it('tells the order of two days even where other keys are wrong', () => {
    const faults = faultsOf({
      [PIECE]: (text) => text.replace('owner: Contact centre lead\n', '').replace('2027-05-22', '2026-01-01'),
    });
    assert.equal(faults.length, 2, faults.join('\n'));
  });

  it('refuses a step of the plan that has no piece', () => {
    assert.deepEqual(faultsOf({}, { steps: ['ring-999', 'ring-998'] }), [
      'dialogs/advice/steps/ring-998.en-GB.md: file: is missing; the rules of the plan show this step',
    ]);
  });

  it('names the forces there are when asked for another, whatever its name', () => {
    for (const forceId of ['nowhere', 'constructor', '__proto__', '../county']) {
      assert.deepEqual(faultsOf({}, { forceId }), [
        `dialogs/tables/forces/${forceId}.yaml: file: is missing; the forces are county`,
      ]);
    }
  });

  it('refuses a force whose languages are not all there, and says what is missing', () => {
    const welsh = replaced('[en-GB]', '[en-GB, cy-GB]');
    assert.deepEqual(faultsOf({ [FORCE]: welsh }), [
      'dialogs/tables/forces/county.yaml: requiredLanguages: County Police must serve Welsh (cy-GB), and Welsh is not ' +
        'there yet; this force is refused on purpose until there is phrases.cy-GB.yaml and 3 more files',
    ]);
  });

  it('serves such a force once the language is complete, and in that language', () => {
    const changes = {
      [FORCE]: replaced('[en-GB]', '[en-GB, cy-GB]'),
      'phrases.cy-GB.yaml': FILES['phrases.en-GB.yaml'],
      'greeting/greeting.cy-GB.yaml': FILES[WORDS],
      'summary/summary.cy-GB.yaml': FILES[SUMMARY],
      'advice/steps/ring-999.cy-GB.md': FILES[PIECE]?.replace(/Ring 999\s+now/, 'Ffoniwch 999 nawr'),
    };
    const content = loadContent({ ...optionsFor(contentFolder(changes)), locale: 'cy-GB' });
    assert.equal(content.advice['ring-999']?.action, 'Ffoniwch 999 nawr.');
  });

  it('refuses a language that lacks a piece another language has', () => {
    const changes = {
      'phrases.cy-GB.yaml': FILES['phrases.en-GB.yaml'],
      'greeting/greeting.cy-GB.yaml': FILES[WORDS],
      'summary/summary.cy-GB.yaml': FILES[SUMMARY],
    };
    assert.deepEqual(faultsOf(changes, { locale: 'cy-GB' }), [
      'dialogs/advice/steps/ring-999.cy-GB.md: file: cannot be read; add the file or correct its name',
    ]);
  });
});
