import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Passkeys on the pages of the sign-in; everything else there works without a script. */

const API = '/console/api/passkeys';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** @throws what the server says is wrong, in its words. */
async function post(path: string, body: object, csrf?: string): Promise<unknown> {
  const response = await fetch(`${API}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(csrf !== undefined && { 'X-CSRF-Token': csrf }) },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.json();
  const problem = (await response.json()) as { readonly detail?: string };
  throw new Refusal(problem.detail ?? 'Something went wrong here. Please try again.');
}

/** Words of the server's, to be shown as they are. */
class Refusal extends Error {}

/** What a browser throws when its owner closes the question, or it takes too long. */
const NOT_DONE =
  'Nothing was done: the question was closed, or took too long. Try again, or sign in another way.';

async function showing(act: () => Promise<void>): Promise<void> {
  const fault = byId('passkey-fault');
  if (fault === null) return;
  fault.hidden = true;
  try {
    await act();
  } catch (error) {
    fault.textContent = error instanceof Refusal ? error.message : NOT_DONE;
    fault.hidden = false;
  }
}

async function signIn(): Promise<void> {
  const { options, pending } = (await post('/sign-in/begin', {})) as {
    readonly options: PublicKeyCredentialRequestOptionsJSON;
    readonly pending: string;
  };
  const response = await startAuthentication({ optionsJSON: options });
  await post('/sign-in', { pending, response });
  location.assign('/console');
}

async function add(form: HTMLFormElement): Promise<void> {
  const csrf = form.dataset['csrf'] ?? '';
  const { options, pending } = (await post('/begin', {}, csrf)) as {
    readonly options: PublicKeyCredentialCreationOptionsJSON;
    readonly pending: string;
  };
  const label = new FormData(form).get('label');
  const response = await startRegistration({ optionsJSON: options });
  await post('', { pending, response, label }, csrf);
  location.assign('/console/account?done=passkey');
}

/** Browsers without passkeys never see the buttons. */
function offerPasskeys(): void {
  if (!('PublicKeyCredential' in globalThis)) return;
  const form = byId('add-passkey');
  for (const each of [byId('passkey'), form]) if (each !== null) each.hidden = false;
  byId('passkey-sign-in')?.addEventListener('click', () => void showing(signIn));
  if (form instanceof HTMLFormElement)
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void showing(() => add(form));
    });
}

offerPasskeys();
