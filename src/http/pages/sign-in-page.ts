import { html } from '../../markup/html.ts';
import { CODE_FIELD, renderFault, renderField, renderSignInFrame } from './sign-in-parts.ts';
import type { SignInFrame } from './sign-in-parts.ts';

export interface SignInPage extends SignInFrame {
  /** The name that was typed, so that nobody types it again. */
  readonly login?: string;
  readonly fault?: string | undefined;
  /** Whether operators may sign in at their organisation. */
  readonly withOidc: boolean;
}

export const renderSignInPage = (page: SignInPage): string =>
  renderSignInFrame(
    page,
    'Sign in',
    html`${renderFault(page.fault)}
      <div id="passkey" hidden>
        <button type="button" id="passkey-sign-in" class="main">Sign in with a passkey</button>
        <p id="passkey-fault" class="fault" role="alert" hidden></p>
      </div>
      ${page.withOidc && html`<p><a class="button" href="/console/oidc/start">Sign in at your organisation</a></p>`}
      <form method="post" action="/console/sign-in">
        ${renderField({ name: 'login', label: 'Name you sign in with', autocomplete: 'username', value: page.login ?? '' })}
        ${renderField({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })}
        ${renderField({ ...CODE_FIELD, label: 'Code', hint: 'Only if you set up an authenticator app.', required: false })}
        <button class="main">Sign in</button>
      </form>
      <p class="quiet-words">Can't sign in? A supervisor can have a new link made for you.</p>`,
  );

/**
 * What a one-time link opens. Looking at it spends nothing, since scanners of mail look at every link; pressing the
 * button does.
 */
export const renderLinkPage = (frame: SignInFrame & { readonly token: string }): string =>
  renderSignInFrame(
    frame,
    'Welcome',
    html`<p>
        This link signs you in once. Then choose how you sign in from now on: by a passkey or a password.
      </p>
      <form method="post" action="/console/link/${frame.token}">
        <button class="main">Sign in with this link</button>
      </form>`,
  );

export const renderSpentLinkPage = (frame: SignInFrame): string =>
  renderSignInFrame(
    frame,
    'This link does not work any more',
    html`<p>A link signs you in once, and within 24 hours. Ask a supervisor for a new one.</p>
      <p><a href="/console/sign-in">Sign in another way</a></p>`,
  );

/**
 * Goes on to the console by itself. A redirect from the organisation's site would count as coming from there, and the
 * browser would keep the session back.
 */
export const renderSignedInPage = (frame: SignInFrame): string =>
  renderSignInFrame(
    frame,
    'You are signed in',
    html`<p><a class="button" href="/console">Go on to the console</a></p>`,
    html`<meta http-equiv="refresh" content="0; url=/console" />`,
  );

/** Something was refused that no form of ours can mend. */
export const renderRefusalPage = (frame: SignInFrame & { readonly fault: string }): string =>
  renderSignInFrame(
    frame,
    'That did not work',
    html`${renderFault(frame.fault)}
      <p><a href="/console/sign-in">Go to the sign-in</a></p>`,
  );
