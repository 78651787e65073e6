import type { PageSession } from '../channels/directline/page-sessions.ts';
import type { Say } from '../protocol.ts';
import { textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Limits } from './limits.ts';
import { renderChatPage } from './pages/chat-page.ts';
import { renderDemoPage } from './pages/demo-page.ts';
import { get } from './route.ts';
import type { Route } from './route.ts';
import { newNonce, pageHeaders } from './security-headers.ts';

export interface PageOptions {
  /** Signs a new chat, which leaves no trace here until its first message. */
  readonly issueSession: () => Promise<PageSession>;
  /** What a new chat begins with. */
  readonly opening: () => readonly Say[];
  readonly forceName: string;
  /** Logical name of a built file → its address. */
  readonly assets: Readonly<Record<string, string>>;
  readonly frameAncestors: readonly string[];
  readonly publicUrl: () => string;
  readonly limits: Limits;
}

export function pageRoutes(options: PageOptions): readonly Route[] {
  const { assets, forceName, limits } = options;
  const page = (frameAncestors: readonly string[], render: (nonce: string) => string): Answer => {
    const nonce = newNonce();
    const headers = pageHeaders({ nonce, frameAncestors, publicUrl: options.publicUrl() });
    return textAnswer(render(nonce), 'text/html; charset=utf-8', headers);
  };
  return [
    get('/', () => page([], (nonce) => renderDemoPage({ nonce, assets }))),
    get('/chat', async (request) => {
      await limits.mustAllowAddress(request);
      const session = await options.issueSession();
      const says = options.opening();
      return page(options.frameAncestors, (nonce) =>
        renderChatPage({ says, session, nonce, forceName, assets }),
      );
    }),
  ];
}
