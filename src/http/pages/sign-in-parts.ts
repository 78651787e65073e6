import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';
import { WORDS } from '../../markup/words.ts';
import { renderDocument } from './document.ts';
import type { Assets } from './document.ts';

/** What every page of the sign-in is drawn with. */
export interface SignInFrame {
  readonly nonce: string;
  readonly assets: Assets;
}

/** The frame of the pages of the sign-in. Their forms work without a script; only passkeys need one. */
export const renderSignInFrame = (
  { nonce, assets }: SignInFrame,
  title: string,
  body: Html,
  head?: Html,
): string =>
  renderDocument({
    title: `${title} – ${WORDS.service} console`,
    nonce,
    styles: assets['sign-in.css'],
    module: assets['sign-in.js'],
    ...(head !== undefined && { head }),
    body: html`<header class="top">
        <p class="brand"><strong>${WORDS.service}</strong> <span>Operators' console</span></p>
      </header>
      <main>
        <h1>${title}</h1>
        ${body}
      </main>`,
  });

/** What went wrong, before anything else on the page. */
export const renderFault = (fault: string | undefined): Html | undefined =>
  fault === undefined ? undefined : html`<p class="fault" role="alert">${fault}</p>`;

/** What has just been done. */
export const renderDone = (done: string | undefined): Html | undefined =>
  done === undefined ? undefined : html`<p class="note" role="status">${done}</p>`;

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password';
  readonly value?: string;
  /** What browsers and password keepers know the field by. */
  readonly autocomplete: string;
  readonly required?: boolean;
  readonly attributes?: Html;
}

export const renderField = (field: Field): Html => {
  const { name, label, hint, type = 'text', value = '', autocomplete, required = true } = field;
  return html`<p class="field">
    <label for="${name}">${label}</label>
    ${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      ${hint !== undefined && html`aria-describedby="${name}-hint"`}
      ${required && html`required`}
      ${field.attributes}
    />
  </p>`;
};

/** A code of an authenticator app. */
export const CODE_FIELD = {
  name: 'code',
  autocomplete: 'one-time-code',
  attributes: html`inputmode="numeric" pattern="[0-9 ]*" maxlength="7"`,
} as const;
