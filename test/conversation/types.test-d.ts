import {
  choice,
  conversationOver,
  freeText,
  money,
  optional,
  part,
  yesNoUnsure,
} from '../../src/conversation/index.ts';

/** What does not compile. `tsc -p test` fails when one of these lines compiles after all. */
interface Repair {
  problem: 'leak' | 'damp' | 'heating';
  nearElectrics: 'yes' | 'no' | 'not-sure';
  rent: number;
  given: { readonly key?: 'yes' | 'no' | 'not-sure'; readonly fob?: 'yes' | 'no' | 'not-sure' };
}
const repair = () => conversationOver<Repair>()('repair', { outcomes: ['emergency', 'report-it'] });
const problem = choice('leak', 'damp', 'heating');

repair()
  .ask('problem', problem)
  .askIf(({ problem: what }) => what === 'leak', 'nearElectrics', yesNoUnsure())
  .ends(({ nearElectrics }) => (nearElectrics === 'no' ? 'report-it' : 'emergency'));

// @ts-expect-error an answer that has not been asked for yet
repair().askIf(({ problem: what }) => what === 'leak', 'nearElectrics', yesNoUnsure());

repair()
  .ask('problem', problem)
  // @ts-expect-error an answer asked for only later, in a tell
  .tell('later', { when: ({ nearElectrics }) => nearElectrics === 'yes' })
  .ask('nearElectrics', yesNoUnsure());

repair()
  .ask('problem', problem)
  // @ts-expect-error an option that does not exist
  .askIf(({ problem: what }) => what === 'flood', 'nearElectrics', yesNoUnsure());

repair()
  .ask('problem', problem)
  // @ts-expect-error an outcome that does not exist
  .ends(() => 'sent-home');

// @ts-expect-error a kind of the wrong type for the field
repair().ask('rent', freeText());

// @ts-expect-error options that the field does not have
repair().ask('problem', choice('leak', 'flood'));

// @ts-expect-error a field that does not exist
repair().ask('landlord', yesNoUnsure());

// @ts-expect-error a row that does not exist
repair().each('given', () => ['window'], yesNoUnsure(), ['key', 'fob']);

repair()
  .ask('rent', optional(money()))
  // @ts-expect-error a question that may be skipped may have no answer
  .askIf(({ rent }) => rent > 500, 'nearElectrics', yesNoUnsure());

part<Repair>()
  .ask('problem', problem)
  // @ts-expect-error a shared part has no outcomes to end in
  .ends(() => 'emergency');
