import assert from 'node:assert/strict';

/** What the server answered. */
export interface AuthAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Sent = Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> };

/** A browser as far as the sign-in needs one: it keeps cookies, names its origin, and follows nothing by itself. */
export class AuthClient {
  readonly cookies = new Map<string, string>();
  readonly #address: string;
  /** What it says its page's origin is. */
  origin: string;

  constructor(address: string, origin: string) {
    this.#address = address;
    this.origin = origin;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<AuthAnswer> {
    return this.#send(path, { headers: { Accept: 'text/html', ...headers } });
  }

  /** Sends a form as a page of ours would. */
  form(path: string, fields: Readonly<Record<string, string>>): Promise<AuthAnswer> {
    const headers = { Origin: this.origin, Accept: 'text/html' };
    return this.#send(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  }

  /** Sends JSON as a script of ours would. */
  json(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<AuthAnswer> {
    const own = { Origin: this.origin, 'Content-Type': 'application/json', ...headers };
    return this.#send(path, { method: 'POST', headers: own, body: JSON.stringify(body) });
  }

  /** The token that the account page's forms carry. */
  async csrf(): Promise<string> {
    const token = /name="csrf" value="([\w-]{43})"/.exec((await this.get('/console/account')).text)?.[1];
    assert.ok(token !== undefined, 'the account page is not shown');
    return token;
  }

  /** Sends one of the account page's forms. */
  async act(act: string, fields: Readonly<Record<string, string>> = {}): Promise<AuthAnswer> {
    return this.form('/console/account', { csrf: await this.csrf(), act, ...fields });
  }

  /** Changes something by a script of ours. Returns the status. */
  async change(csrf: string): Promise<number> {
    return (await this.json('/console/api/change', {}, { 'X-CSRF-Token': csrf })).status;
  }

  /** Whether somebody is signed in. */
  async isSignedIn(): Promise<boolean> {
    return (await this.get('/console/api/who')).status === 200;
  }

  async #send(path: string, init: Sent): Promise<AuthAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie !== '' && { Cookie: cookie }) };
    const response = await fetch(this.#address + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/; Max-Age=0\b/.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
