import { renderEntry } from '../../markup/entry.ts';
import type { Entry } from '../../markup/entry.ts';
import { WORDS } from '../../markup/words.ts';
import { element, nodes, pressed } from './element.ts';

/** The list of what was said. It lies in a live region, so whatever is added to it is announced once. */
export class LogView {
  readonly #entries = element('entries', HTMLOListElement);
  /** The person's last words: the bot's reply is read from there on. An operator's comes in its own time. */
  #anchor: Element | null = null;
  /** The last entry when the page was last settled. */
  #settled: Element | null = this.#entries.lastElementChild;

  constructor() {
    this.#entries.addEventListener('click', (event) => {
      const button = pressed(event, '[data-copy]');
      if (button !== null) void copyWords(button);
    });
  }

  add(entry: Entry): void {
    this.#entries.append(nodes(renderEntry(entry)));
    if (entry.from !== 'ringback')
      this.#anchor = entry.from === 'person' ? this.#entries.lastElementChild : null;
  }

  change(entry: Entry): void {
    this.#find(entry)?.replaceWith(nodes(renderEntry(entry)));
  }

  remove(entry: Entry): void {
    this.#find(entry)?.remove();
  }

  clear(): void {
    this.#entries.replaceChildren();
  }

  /**
   * Shows what came: a reply is read from its beginning, with the person's own words at the top; what comes unasked is
   * brought into view only for someone who was reading the end.
   */
  settle(): void {
    const last = this.#entries.lastElementChild;
    if (this.#anchor !== null) {
      this.#anchor.scrollIntoView({ block: 'start', behavior: scrolling() });
      if (last !== this.#anchor) this.#anchor = null;
    } else if (last !== this.#settled && isInView(this.#settled)) {
      last?.scrollIntoView({ block: 'nearest', behavior: scrolling() });
    }
    this.#settled = last;
  }

  /** Moves the focus to the beginning of the first steps, or words to copy, that answer the person's last words. */
  focusReply(): void {
    const own = [...this.#entries.querySelectorAll('.entry-person')].pop() ?? this.#entries;
    const headings = this.#entries.querySelectorAll<HTMLElement>(':is(.plan, .read-out) h2');
    const heading = [...headings].find(
      (one) => (own.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    if (heading === undefined) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  #find(entry: Entry): HTMLElement | null {
    return document.getElementById(`entry-${entry.key}`);
  }
}

function isInView(entry: Element | null): boolean {
  const edge = entry?.getBoundingClientRect().bottom;
  return edge !== undefined && edge > 0 && edge < window.innerHeight;
}

const scrolling = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

/** Copies, or selects the words for copying by hand where the browser forbids it. */
async function copyWords(button: HTMLElement): Promise<void> {
  const words = document.getElementById(button.dataset['copy'] ?? '');
  if (words === null) return;
  try {
    await navigator.clipboard.writeText(words.innerText.trim());
    button.textContent = WORDS.copied;
  } catch {
    window.getSelection()?.selectAllChildren(words);
    button.textContent = WORDS.copyFailed;
  }
}
