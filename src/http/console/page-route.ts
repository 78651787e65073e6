import { textAnswer } from '../answer.ts';
import { renderConsolePage } from '../pages/console-page.ts';
import { get } from '../route.ts';
import type { Route } from '../route.ts';
import { newNonce, pageHeaders } from '../security-headers.ts';
import type { ConsoleServices } from './services.ts';

/** The console's page; whoever is not signed in is led to where they can. */
export const pageRoute = ({ guard, assets, publicUrl }: ConsoleServices): Route =>
  get('/console', async (request) => {
    if ((await guard.whoIs(request)) === null)
      return { status: 303, headers: { Location: '/console/sign-in', 'Cache-Control': 'no-store' } };
    const nonce = newNonce();
    const headers = pageHeaders({ nonce, frameAncestors: [], publicUrl: publicUrl() });
    return textAnswer(renderConsolePage({ nonce, assets }), 'text/html; charset=utf-8', headers);
  });
