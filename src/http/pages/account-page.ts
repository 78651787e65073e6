import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';
import { CODE_FIELD, renderDone, renderFault, renderField, renderSignInFrame } from './sign-in-parts.ts';
import type { SignInFrame } from './sign-in-parts.ts';

export interface AccountPage extends SignInFrame {
  readonly csrf: string;
  readonly login: string;
  readonly firstName: string;
  readonly fullName: string;
  readonly hasPassword: boolean;
  readonly passkeys: readonly { readonly id: string; readonly label: string; readonly added: string }[];
  readonly hasSecondFactor: boolean;
  /** What an authenticator app is to be set up with, while it is. */
  readonly setup?: { readonly pending: string; readonly key: string; readonly uri: string } | undefined;
  /** Whether the sign-in is so fresh that ways to sign in may be changed. */
  readonly isFresh: boolean;
  /** Whether they sign in at their organisation, and no other way. */
  readonly isOfOrganisation: boolean;
  readonly done?: string | undefined;
  readonly fault?: string | undefined;
}

export const renderAccountPage = (page: AccountPage): string =>
  renderSignInFrame(
    page,
    'Your account',
    html`${renderFault(page.fault)} ${renderDone(page.done)}
      <p><a class="button" href="/console">Go to the console</a></p>
      ${renderName(page)} ${renderWays(page)} ${renderSignOut(page)}`,
  );

const section = (id: string, heading: string, body: Html): Html =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${body}
  </section>`;

/** @param at where on the page its answer is to be read. */
const form = ({ csrf }: AccountPage, act: string, body: Html, at = ''): Html =>
  html`<form method="post" action="/console/account${at}">
    <input type="hidden" name="csrf" value="${csrf}" />
    <input type="hidden" name="act" value="${act}" />
    ${body}
  </form>`;

const renderName = (page: AccountPage): Html =>
  section(
    'name',
    'Your name',
    form(
      page,
      'name',
      html`${renderField({
          ...{ name: 'firstName', label: 'First name', autocomplete: 'given-name', value: page.firstName },
          hint: 'People in a chat see this one.',
        })}
        ${renderField({
          ...{ name: 'fullName', label: 'Whole name', autocomplete: 'name', value: page.fullName },
          hint: 'Only colleagues see this one.',
        })}
        ${!page.isOfOrganisation && html`<p>You sign in as <strong>${page.login}</strong>.</p>`}
        <button class="quiet">Save my name</button>`,
    ),
  );

function renderWays(page: AccountPage): Html | readonly Html[] {
  if (page.isOfOrganisation) return renderOrganisation();
  if (!page.isFresh) return renderStale(page);
  return [renderPasskeys(page), renderPassword(page), renderSecondFactor(page)];
}

const renderOrganisation = (): Html =>
  section(
    'ways',
    'How you sign in',
    html`<p>
      You sign in at your organisation. This account has no password and no passkey of its own, so that your
      organisation alone decides who comes in.
    </p>`,
  );

const renderStale = (page: AccountPage): Html =>
  section(
    'ways',
    'How you sign in',
    html`<p>
        To change how you sign in, sign out and in again first. You can change it for 15 minutes after that,
        so that nobody else can at a screen that was left open.
      </p>
      <p>${waysOf(page)}</p>`,
  );

function waysOf({ hasPassword, passkeys, hasSecondFactor }: AccountPage): string {
  const ways = [
    passkeys.length > 0 && `${passkeys.length} ${passkeys.length === 1 ? 'passkey' : 'passkeys'}`,
    hasPassword && (hasSecondFactor ? 'a password with a code' : 'a password'),
  ].filter((way) => way !== false);
  return ways.length === 0 ? 'You have neither a passkey nor a password.' : `You have ${ways.join(' and ')}.`;
}

const renderPasskeys = (page: AccountPage): Html =>
  section(
    'passkeys',
    'Passkeys',
    html`<p>
        A passkey is kept by your phone, your computer or a security key. It can't be guessed or given away.
      </p>
      ${
        page.passkeys.length > 0 &&
        html`<ul class="passkeys" role="list">
          ${page.passkeys.map((passkey) => html`<li>${renderPasskey(page, passkey)}</li>`)}
        </ul>`
      }
      <form id="add-passkey" data-csrf="${page.csrf}" hidden>
        ${renderField({ name: 'label', label: 'What to call it', autocomplete: 'off', value: 'This device' })}
        <button class="main">Add a passkey</button>
        <p id="passkey-fault" class="fault" role="alert" hidden></p>
      </form>
      <noscript><p>To add one, turn JavaScript on.</p></noscript>`,
  );

const renderPasskey = (page: AccountPage, { id, label, added }: AccountPage['passkeys'][number]): Html =>
  form(
    page,
    'remove-passkey',
    html`<input type="hidden" name="id" value="${id}" />
      <span><strong>${label}</strong>, added ${added}</span>
      <button class="quiet" aria-label="Remove the passkey ${label}">Remove</button>`,
  );

const renderPassword = (page: AccountPage): Html =>
  section(
    'passwords',
    page.hasPassword ? 'Change your password' : 'Set a password',
    form(
      page,
      'password',
      html`<input type="hidden" name="username" autocomplete="username" value="${page.login}" />
        ${renderField({
          ...{ name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password' },
          hint: 'At least 12 characters. Three words that have nothing to do with each other are good.',
        })}
        <button class="quiet">${page.hasPassword ? 'Change the password' : 'Set the password'}</button>
        ${page.hasPassword && html`<p>You stay signed in here, and are signed out everywhere else.</p>`}`,
    ),
  );

function renderSecondFactor(page: AccountPage): Html {
  if (page.setup !== undefined)
    return section('codes', 'Set up an authenticator app', renderSetup(page, page.setup));
  const words = page.hasSecondFactor
    ? html`<p>Besides your password you are asked for a code of your authenticator app.</p>`
    : html`<p>Have an app on your phone show a code that is asked for besides your password.</p>`;
  const act = page.hasSecondFactor ? 'forget-code' : 'begin-code';
  const label = page.hasSecondFactor ? 'Stop asking for codes' : 'Set up an authenticator app';
  return section(
    'codes',
    'Codes',
    html`${words} ${form(page, act, html`<button class="quiet">${label}</button>`, '#codes')}`,
  );
}

const renderSetup = (page: AccountPage, { pending, key, uri }: NonNullable<AccountPage['setup']>): Html =>
  html`<ol>
      <li>Open your authenticator app. On a phone, <a href="${uri}">this link opens it</a>.</li>
      <li>Else choose “Enter a setup key” in the app, and type: <code class="key">${key}</code></li>
      <li>Type the code that the app shows.</li>
    </ol>
    ${form(
      page,
      'confirm-code',
      html`<input type="hidden" name="pending" value="${pending}" />
        ${renderField({ ...CODE_FIELD, label: 'Code' })}
        <button class="main">Ask me for codes from now on</button>`,
    )}`;

const renderSignOut = (page: AccountPage): Html =>
  section(
    'out',
    'Sign out',
    html`<div class="acts">
      <form method="post" action="/console/sign-out">
        <input type="hidden" name="csrf" value="${page.csrf}" />
        <button class="quiet">Sign out here</button>
      </form>
      ${form(page, 'sign-out-everywhere', html`<button class="quiet">Sign out everywhere</button>`)}
    </div>`,
  );
