const MARKER = /^(?:-|\d+\.|\[ \]) +/u;

/** Breaks words into lines of at most `width` characters; a word that is longer stands alone. Lists keep their indent. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const marker = MARKER.exec(line)?.[0] ?? '';
  const hang = ' '.repeat(marker.length);
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(marker.length).split(' ')) {
    if (current !== '' && marker.length + current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].map((one, index) => `${index === 0 ? marker : hang}${one}`.trimEnd());
}

/** Puts a mark before the first line and another before those that follow, within the width. */
export const withGutter = (mark: string, text: string, width: number, next = mark): readonly string[] =>
  wrap(text, width - mark.length).map((line, index) => `${index === 0 ? mark : next}${line}`.trimEnd());

/** Light Markdown as it reads without it: bold loses its stars, a link is followed by its address. */
export function plain(text: string): string {
  return text
    .replaceAll(/\*\*([^*]+)\*\*/gu, '$1')
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/gu, (_, label: string, address: string) =>
      label === address ? address : `${label} (${address})`,
    );
}
