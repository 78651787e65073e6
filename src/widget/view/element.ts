import type { Html } from '../../markup/html.ts';

/** The element of the page with this id. The page and the widget are built together, so a missing one is a fault. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new DOMException(`there is no ${type.name} #${id}`);
}

/** Markup as nodes. */
export function nodes({ markup }: Html): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

/** Puts markup in the place of all that stood in an element. */
export const fill = (place: HTMLElement, content: Html): void => {
  place.replaceChildren(nodes(content));
};

/** The nearest element around an event's target that matches. */
export const pressed = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
