import assert from 'node:assert/strict';
import { plan } from '../../../dialogs/advice/plan.ts';
import { caseSchema } from '../../../src/case/case.ts';
import { AppError } from '../../../src/errors.ts';
import { contents, idsOf, nowOf } from './real-advice.ts';

describe('a piece past its review date', () => {
  const content = contents.northamptonshire;
  const kase = caseSchema.parse({ items: { 'bank-details': { given: 'yes' } } });
  const advice = (id: string, reviewBy: string) => {
    const piece = content.advice[id];
    assert.ok(piece);
    return { ...content, advice: { ...content.advice, [id]: { ...piece, reviewBy } } };
  };

  it('gives way to the safe core, in its place, and is listed', () => {
    const result = plan(kase, advice('ring-bank-159', '2026-11-22'), '2026-11-23');
    assert.deepEqual(result.expired, ['ring-bank-159']);
    assert.equal(result.steps[0]?.id, 'safe-core');
    assert.deepEqual(result.steps[0].contacts, ['999', '159', '101']);
    assert.ok(!idsOf(result).includes('ring-bank-159'));
  });

  it('gives way also when a contact it sends people to is past its date', () => {
    const contact = content.contacts['report-fraud'];
    assert.ok(contact);
    const contacts = { ...content.contacts, 'report-fraud': { ...contact, reviewBy: '2026-11-22' } };
    assert.deepEqual(plan(kase, { ...content, contacts }, '2026-11-23').expired, ['report-fraud']);
  });

  it('goes by the contact that the nation’s own people are sent to', () => {
    const scottish = contents['police-scotland'];
    const lapsed = (id: string) => {
      const contact = scottish.contacts[id];
      assert.ok(contact);
      const contacts = { ...scottish.contacts, [id]: { ...contact, reviewBy: '2026-11-22' } };
      return plan({ ...kase, claimed: ['bank'] }, { ...scottish, contacts }, '2026-11-23').expired;
    };
    assert.deepEqual(lapsed('101'), []);
    assert.deepEqual(lapsed('police-scotland-101'), ['ring-101-evidence']);
  });

  it('sends people in its place to their own nation’s police', () => {
    const { steps } = plan(
      { ...kase, country: 'scotland' },
      advice('ring-bank-159', '2026-11-22'),
      '2026-11-23',
    );
    assert.deepEqual(steps[0]?.contacts, ['999', '159', 'police-scotland-101']);
  });

  it('is said all the same in despair, and listed, whether it or its contact is past its date', () => {
    const despair = { ...kase, distress: true };
    const samaritans = content.contacts['samaritans'];
    assert.ok(samaritans);
    const contacts = { ...content.contacts, samaritans: { ...samaritans, reviewBy: '2026-11-22' } };
    for (const lapsed of [advice('ring-samaritans', '2026-11-22'), { ...content, contacts }]) {
      const result = plan(despair, lapsed, '2026-11-23');
      assert.deepEqual(result.expired, ['ring-samaritans']);
      assert.ok(idsOf(result).includes('ring-samaritans') && !idsOf(result).includes('safe-core'));
    }
  });

  it('leaves the safe core alone when everything is past its date, and Samaritans in despair', () => {
    assert.deepEqual(idsOf(plan(kase, content, '2030-01-01')), ['safe-core']);
    const despair = plan({ ...kase, distress: true }, content, '2030-01-01');
    assert.deepEqual(nowOf(despair), ['ring-999-might-hurt', 'ring-samaritans', 'ring-bank-159']);
    assert.ok(despair.expired.length > 0);
  });

  it('is an error of ours when it is not there at all', () => {
    const rest = Object.fromEntries(Object.entries(content.advice).filter(([id]) => id !== 'ring-bank-159'));
    assert.throws(() => plan(kase, { ...content, advice: rest }, '2026-11-23'), AppError);
  });
});
