import assert from 'node:assert/strict';
import { collarSentence } from '../../../dialogs/collar-check/sentence.ts';
import { whomToAsk } from '../../../dialogs/collar-check/whom-to-ask.ts';
import type { CaseInput, ForceId } from '../advice/real-advice.ts';
import { viewOf } from '../summary/views.ts';

const sentence = (input: CaseInput, force?: ForceId): string =>
  collarSentence(viewOf(input, force === undefined ? {} : { force }));

const SMITH = { rank: 'PC', name: 'Smith', collarNumber: '4471', force: 'Northamptonshire Police' };
const PAID = { 'warrant-payment': { asked: true, given: 'yes' } } as const;

describe('the sentence to check an officer with', () => {
  it('gives what the caller gave, and asks to be put through', () => {
    assert.equal(
      sentence({ officer: SMITH }),
      "I'd like to check someone who rang me and said they were police. They gave the name PC Smith, collar number " +
        '4471, Northamptonshire Police. Is there an officer with those details, and are they dealing with me? If so, ' +
        'please put me through yourselves.',
    );
  });

  it('begins with fraud and how long ago the money went', () => {
    assert.match(
      sentence({ items: PAID, paidWhen: '2026-11-23T13:25' }),
      /^I may be a victim of fraud\. I sent money about an hour ago\. I'd like to check/u,
    );
    assert.match(sentence({ items: PAID }), /^I may be a victim of fraud\. I sent money to a caller\./u);
  });

  it('leaves it in doubt whether money went where that is in doubt', () => {
    const items = { 'move-money': { asked: true, given: 'not-sure' } } as const;
    assert.match(sentence({ items }), /I may have sent money to a caller\./u);
  });

  it('says when they rang, where no money went', () => {
    assert.match(
      sentence({ callWhen: '2026-11-22T16:00' }),
      /someone who rang me yesterday at 4pm and said/u,
    );
  });

  it('speaks of whoever was rung without a name', () => {
    assert.match(
      sentence({ forWhom: 'elsewhere', officer: SMITH }),
      /a caller who rang someone I care for .* dealing with the person I care for\?/u,
    );
    assert.match(
      sentence({ forWhom: 'at-work', items: PAID }),
      /^I'm ringing for someone I'm helping at work, who may be .* The person I'm helping sent money/u,
    );
  });

  it('says that they refused, or that there is nothing to go by', () => {
    const refused = sentence({ officer: 'refused' });
    assert.match(refused, /They refused to say who they were\. They gave no collar number\. Is one of your/u);
    assert.match(sentence({ officer: 'not-asked' }), /I don't have their name or collar number\./u);
  });

  it('makes do with whatever part was given', () => {
    assert.match(
      sentence({ officer: { rank: 'PC' } }),
      /They gave the rank PC\. They gave no collar number\./u,
    );
    assert.match(sentence({ officer: { collarNumber: '12' } }), /They gave collar number 12\. Is there/u);
    assert.match(
      sentence({ officer: { force: 'Essex Police' } }),
      /They said they were from Essex Police\./u,
    );
  });

  it('asks for another force by the name that the caller gave, and not for the one that is rung', () => {
    assert.match(
      sentence({ officer: { ...SMITH, force: 'Essex' } }),
      /Please put me through to Essex\. Is there/u,
    );
    for (const own of ['Northants', 'the Northamptonshire police', 'Northampton', 'Police'])
      assert.doesNotMatch(sentence({ officer: { ...SMITH, force: own } }), /put me through to/u, own);
    assert.doesNotMatch(sentence({ officer: { force: 'PSNI' } }, 'psni'), /put me through to/u);
  });
});

describe('the check of others than police', () => {
  it('asks the bank by 159, and HMRC and a court where their own pages are', () => {
    const checks = whomToAsk(viewOf({ claimed: ['bank', 'hmrc-or-tax', 'court-or-bailiff', 'police'] }));
    assert.deepEqual(
      checks.map(({ contact }) => contact.id),
      ['159', 'hmrc', 'find-a-court'],
    );
    assert.equal(checks[0]?.words, 'Someone rang me and said they were my bank. Are you dealing with me?');
  });

  it('sends nobody outside England and Wales to its courts', () => {
    assert.deepEqual(whomToAsk(viewOf({ claimed: ['court-or-bailiff'] }, { force: 'police-scotland' })), []);
    assert.deepEqual(whomToAsk(viewOf({ claimed: ['court-or-bailiff'], country: 'scotland' })), []);
  });
});
