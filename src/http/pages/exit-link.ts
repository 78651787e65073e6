import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';
import { PAGE_WORDS } from '../../markup/page-words.ts';

/** Where *Exit this page* leads: a page that anyone might have open. */
const EXIT_TO = 'https://www.bbc.co.uk/weather';

/** The way out of every page in a hurry; a plain link, so that it works without a script. */
export const renderExitLink = (): Html =>
  html`<a id="exit" class="exit" href="${EXIT_TO}" rel="nofollow noreferrer">${PAGE_WORDS.exit}</a>`;
