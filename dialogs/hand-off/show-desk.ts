import { fill, isLongWait, waitInWords } from '../../src/conversation/index.ts';
import type { Desk, Show, View } from '../../src/conversation/index.ts';
import type { Say } from '../../src/content/cards.ts';
import { plan } from '../advice/plan.ts';

/** Names of the words that are said of the desk. */
export const DESK_WORDS = [
  ...(['open-next', 'open', 'long', 'what-they-see'] as const),
  ...(['nobody', 'closed', 'closed-until', 'report-fraud'] as const),
] as const;
type DeskWord = (typeof DESK_WORDS)[number];

function wordsFor(desk: Desk): readonly DeskWord[] {
  if (isLongWait(desk)) return ['long', 'what-they-see'];
  if (desk.state === 'open') return [desk.place > 1 ? 'open' : 'open-next', 'what-they-see'];
  if (desk.state === 'nobody') return ['nobody'];
  return [desk.opens === null ? 'closed' : 'closed-until'];
}

/** Who takes a report is another question in each nation; the plan for this case has the answer. */
const reportFraud = ({ case: kase, content, day }: View): readonly DeskWord[] =>
  plan(kase, content, day).steps.some(({ id }) => id === 'report-fraud') ? ['report-fraud'] : [];

/** The desk as it stood when a person was asked for, and who else can be rung where it is of no help yet. */
export const showDesk: Show = (view) => {
  const { desk } = view.fields as { readonly desk?: Desk };
  if (desk === undefined) return [];
  const { number = '', url = '' } = view.content.contacts['report-fraud'] ?? {};
  const wait = waitInWords(desk, view.content.phrases);
  const values = { number, url, wait, opens: desk.opens ?? '', place: String(desk.place) };
  const isOfUse = desk.state === 'open' && !isLongWait(desk);
  return [...wordsFor(desk), ...(isOfUse ? [] : reportFraud(view))]
    .flatMap((one) => view.words.tells[one] ?? [])
    .map((text): Say => ({ text: fill(text, values), card: { kind: 'text' } }));
};
