import { html } from '../../markup/html.ts';
import { WORDS } from '../../markup/words.ts';
import { renderDocument } from './document.ts';
import type { Assets } from './document.ts';

/** The shell that the operators' console is drawn into. */
export const renderConsolePage = ({ nonce, assets }: { nonce: string; assets: Assets }): string =>
  renderDocument({
    title: `Console – ${WORDS.service}`,
    nonce,
    styles: assets['console.css'],
    module: assets['console.js'],
    body: html`<div id="console"></div>
      <noscript
        ><p>The console needs JavaScript. Turn it on for this site, then load the page again.</p></noscript
      >`,
  });
