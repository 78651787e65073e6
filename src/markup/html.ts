/** Markup that is safe to put into a page: only `html` makes it, and `html` escapes every string it is given. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlValue = string | number | Html | readonly HtmlValue[] | false | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for text and for quoted attribute values. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (one) => ESCAPES[one] ?? one);

function rendered(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(rendered).join('');
  return escapeHtml(String(value));
}

/** A template of HTML. Strings are escaped, lists joined, `false` and `undefined` left out. Attributes must be quoted. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.reduce((whole, part, index) => whole + rendered(values[index - 1]) + part));
}

/** JSON that cannot end the script element it stands in. */
export const jsonForScript = (value: unknown): Html =>
  new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/gu,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
