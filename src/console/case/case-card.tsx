import type { CaseCard as Card } from '../../console-protocol.ts';
import { useConsole } from '../shared/use-console.ts';
import { openCaseCard } from '../state/acts.ts';
import type { OpenChat } from '../state/open-chat.ts';
import { Officer } from './officer.tsx';
import { Steps } from './steps.tsx';

/** What the person has told already. It opens by a press, which unlocks the reply box and is kept in the audit. */
export function CaseCard({ chat, card }: { readonly chat: OpenChat; readonly card: Card }) {
  const state = useConsole();
  return (
    <div class="card">
      <p class="card-reason">
        <span class="quiet-text">Why it is urgent:</span> <strong>{card.reason}</strong>
      </p>
      {chat.cardRead.value ? (
        <CardBody card={card} />
      ) : (
        <button type="button" class="wide" aria-expanded="false" onClick={() => openCaseCard(state, chat)}>
          Open the case card
        </button>
      )}
    </div>
  );
}

const CardBody = ({ card: { sections, officer, steps } }: { readonly card: Card }) => (
  <>
    {sections.map(({ heading, facts }) => (
      <section key={heading} class="card-part">
        <h3>{heading}</h3>
        <dl>
          {facts.map(({ label, value }) => (
            <div key={label} class="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
    {officer && <Officer officer={officer} />}
    <Steps steps={steps} />
  </>
);
