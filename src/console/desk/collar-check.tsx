import { useSignal } from '@preact/signals';
import type { CaseCard } from '../../console-protocol.ts';
import { Choices } from '../shared/choices.tsx';
import { ProblemNote } from '../shared/problem-note.tsx';
import { useAct } from '../shared/use-act.ts';
import { useConsole } from '../shared/use-console.ts';
import { answerCollarCheck } from '../state/acts.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { CollarAnswer } from './collar-answer.tsx';

/**
 * The collar-check desk: who the caller claimed to be, and one of the answers there are. None says that an officer is
 * genuine, since the names of real ones get borrowed.
 */
export const CollarCheck = ({ chat, card }: { readonly chat: OpenChat; readonly card: CaseCard }) => (
  <details class="card" open={card.officer !== null}>
    <summary>
      <h3>Collar-check desk</h3>
    </summary>
    <p class="claimed">{claim(card.officer)}</p>
    <AnswerForm chat={chat} />
  </details>
);

function AnswerForm({ chat }: { readonly chat: OpenChat }) {
  const state = useConsole();
  const picked = useSignal<string | null>(null);
  const reference = useSignal('');
  const { busy, problem, run } = useAct();
  const { collarCheckResults } = state.me;
  const result = collarCheckResults.find(({ code }) => code === picked.value);
  const given = result?.needsReference ? reference.value.trim() : null;
  const tell = (event: Event): void => {
    event.preventDefault();
    if (!result) return;
    run(
      (id) => answerCollarCheck(state, chat, id, { result: result.code, reference: given }),
      () => {
        picked.value = null;
        reference.value = '';
        state.announcer.say('The person has been told.');
      },
    );
  };
  return (
    <form onSubmit={tell}>
      <Choices
        legend="Answer the person with"
        choices={collarCheckResults.map(({ code, label }) => ({ value: code, label }))}
        picked={picked.value}
        onPick={(code) => (picked.value = code)}
      />
      {result && <CollarAnswer result={result} reference={reference} />}
      <ProblemNote problem={problem} />
      <button type="submit" class="main wide" disabled={busy || !result || given === ''}>
        {busy ? 'Telling…' : 'Tell the person'}
      </button>
    </form>
  );
}

function claim(officer: CaseCard['officer']): string {
  if (!officer) return 'The person has not told us of an officer. Ask for the name, number and force first.';
  const { name, collarNumber, force } = officer;
  const number = collarNumber === null ? 'no number' : `collar number ${collarNumber}`;
  return [name ?? 'No name', number, force ?? 'no force'].join(', ');
}
