import assert from 'node:assert/strict';
import type { DirectLineChat } from '../support/direct-line-chat.ts';
import { stepsShown } from '../support/play.ts';
import { startRingback } from '../support/ringback.ts';
import type { Ringback } from '../support/ringback.ts';
import { WORDINGS } from './wordings.ts';
import type { Scenario } from './wordings.ts';
import { ANSWERS } from './wordings/answers.ts';

/** What has to reach the person, whoever tells the story, and what they say when they are asked for it again. */
const EXPECTED: Readonly<
  Record<Scenario, { steps: readonly string[]; police: boolean; items: string; claimed: string }>
> = {
  'police-number': {
    steps: [
      'ring-101-check-officer',
      'ni-number-asked-only',
      'driving-licence-asked-only',
      'caller-id-no-proof',
    ],
    police: true,
    items: 'my NI number and my driving licence',
    claimed: 'the police',
  },
  'hmrc-warrant': {
    steps: ['warrant-payment-asked-only', 'hmrc-report', 'caller-id-no-proof'],
    police: false,
    items: 'money for an arrest warrant',
    claimed: 'HMRC',
  },
  'mother-81': {
    steps: ['ring-101-check-officer', 'bank-details-asked-only', 'no-safe-account'],
    police: true,
    items: 'bank details',
    claimed: 'the police',
  },
  'protective-steps': {
    steps: [
      'ring-101-check-officer',
      'ring-back-number-you-found',
      'note-name-and-collar-number',
      'no-fine-by-phone',
      'trust-your-instincts',
    ],
    police: true,
    items: 'nothing',
    claimed: 'the police',
  },
};

/** Nobody who may still be on the call is told to ask the caller for anything. */
const ONLY_LATER = 'note-name-and-collar-number';

/** At most this many answers may stand between the first message and tailored advice. */
const MOST_ANSWERS = 4;

describe('the seed scenarios, told in own words to the real server', () => {
  let ringback: Ringback;
  before(async () => {
    ringback = await startRingback();
  });
  after(() => ringback.stop());

  for (const scenario of Object.keys(WORDINGS) as Scenario[]) {
    const { steps, police, items, claimed } = EXPECTED[scenario];
    for (const [index, { text }] of WORDINGS[scenario].entries()) {
      it(`${scenario}: "${text.slice(0, 70)}" is met with tailored advice, the check and 101`, async () => {
        const chat = await ringback.chat();
        const nothing = ANSWERS.given.none[index % ANSWERS.given.none.length]?.text ?? 'none';
        const answers: Readonly<Record<string, string>> = {
          rightNow: 'none of these',
          hungUp: 'I put the phone down',
          asked: items,
          given: nothing,
          claimed,
          // Whoever only asks how to check an officer has that card before the advice.
          collar: 'move on',
        };
        const asked = new Set<string>();
        await chat.say(text);
        const said = [...chat.heard];
        for (
          let turn = 0;
          turn < MOST_ANSWERS && !chat.heard.some(({ card }) => card.kind === 'plan');
          turn += 1
        ) {
          const question = chat.question().card.name;
          await chat.say(asked.has(question) ? 'none of them' : (answers[question] ?? 'not sure'));
          asked.add(question);
          said.push(...chat.heard);
        }
        assert.ok(
          stepsShown(chat).length > 0,
          `no advice after ${said.map((one) => one.text).join('\n---\n')}`,
        );
        // The check may be offered to others too; whoever named the police must be offered it.
        const offered = said.some(({ card }) => card.kind === 'question' && card.name === 'collar');
        if (police) assert.ok(offered);
        assert.ok(said.some((one) => /ring \*\*101\*\*/iu.test(one.text)));
        const shown = [...stepsShown(chat), ...(await stepsAfterDone(chat))];
        const missing = steps.filter(
          (step) => !shown.includes(step) && !(step === ONLY_LATER && shown.includes('hang-up')),
        );
        assert.deepEqual(missing, [], `shown: ${shown.join(', ')}`);
      });
    }
  }
});

/** Everything shown by saying "done" until there is no more. */
async function stepsAfterDone(chat: DirectLineChat): Promise<readonly string[]> {
  if (chat.question().card.name === 'collar') await chat.say('move on');
  const shown: string[] = [];
  for (let page = 0; page < 12; page += 1) {
    const { answer } = chat.question().card;
    if (answer.kind === 'rows' || !answer.options.some(({ value }) => value === 'done')) break;
    await chat.say('done');
    shown.push(...stepsShown(chat));
  }
  return shown;
}
