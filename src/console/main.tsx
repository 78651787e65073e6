import { render } from 'preact';
import { createConsoleApi } from './api/console-api.ts';
import { createHttp } from './api/http.ts';
import { App } from './app/app.tsx';
import { StartProblem } from './app/start-problem.tsx';
import { ConsoleContext } from './shared/use-console.ts';
import { run } from './state/run.ts';
import { SIGN_IN_PAGE } from './state/sign-out.ts';
import { createState } from './state/state.ts';
import type { State } from './state/state.ts';

async function start(root: Element): Promise<void> {
  let state: State | null = null;
  const http = createHttp({
    fetch: window.fetch.bind(window),
    csrf: () => state?.me.csrf ?? '',
    onSignedOut: () => {
      if (state) state.signedOut.value = true;
      else window.location.assign(SIGN_IN_PAGE);
    },
  });
  const api = createConsoleApi(http);
  const me = await api.me();
  if (!me.ok) {
    render(<StartProblem problem={me.problem} onAgain={() => void start(root)} />, root);
    return;
  }
  state = createState({
    ...{ api, me: me.value, session: window.sessionStorage, local: window.localStorage },
    now: () => Date.now(),
  });
  run(state);
  render(
    <ConsoleContext.Provider value={state}>
      <App />
    </ConsoleContext.Provider>,
    root,
  );
}

const root = document.getElementById('console');
if (root) void start(root);
