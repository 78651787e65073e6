import type { ChatLine } from '../../console-protocol.ts';
import { BotText, TypedText } from '../shared/told-text.tsx';
import { Moment } from '../shared/moment.tsx';

/** Cards whose text is long and known: folded, so that people's own words stand out. */
const FOLDED: ReadonlySet<ChatLine['card']> = new Set(['plan', 'summary', 'read-out']);

export function TranscriptLine({ line, person }: { readonly line: ChatLine; readonly person: string }) {
  return (
    <li class={`line line-${line.from}`}>
      <p class="line-head">
        <span class="line-who">{speaker(line, person)}</span> <Moment at={line.at} />
      </p>
      <LineText line={line} />
    </li>
  );
}

function speaker({ from, by }: ChatLine, person: string): string {
  switch (from) {
    case 'person':
      return person;
    case 'operator':
      return by ?? 'Operator';
    case 'bot':
      return 'Bot';
    case 'notice':
      return 'Notice';
  }
}

function LineText({ line: { from, text, card } }: { readonly line: ChatLine }) {
  if (from === 'person' || from === 'operator') return <TypedText text={text} />;
  if (!FOLDED.has(card)) return <BotText text={text} />;
  const [first = ''] = text.split('\n');
  return (
    <details>
      <summary>{first.replaceAll('**', '')}</summary>
      <BotText text={text} />
    </details>
  );
}
