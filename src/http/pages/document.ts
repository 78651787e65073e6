import { Html, html } from '../../markup/html.ts';

/** Logical name (`chat.js`) → the address it is served at, as the build's `manifest.json` has them. */
export type Assets = Readonly<Record<string, string>>;

export interface Document {
  readonly title: string;
  readonly nonce: string;
  readonly styles?: string | undefined;
  /** The styles themselves, for a page that has to stand alone. */
  readonly inlineStyles?: string | undefined;
  /** A module to run once the page stands. */
  readonly module?: string | undefined;
  readonly head?: Html;
  readonly body: Html;
}

/** The frame every page of ours shares. */
export function renderDocument({ title, nonce, styles, inlineStyles, module, head, body }: Document): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styles !== undefined && html`<link rel="stylesheet" href="${styles}" nonce="${nonce}" />`}
        ${
          inlineStyles !== undefined &&
          html`<style nonce="${nonce}">
            ${new Html(inlineStyles)}
          </style>`
        }
        ${module !== undefined && html`<script type="module" src="${module}" nonce="${nonce}"></script>`}
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup;
}
