import assert from 'node:assert/strict';
import { summarise } from '../../src/understanding/summarise.ts';
import { understand } from '../../src/understanding/understand.ts';
import { asked } from './found.ts';

describe('what is happening now', () => {
  it('is danger when somebody is at the door or on the way, or threatens violence', () => {
    for (const text of [
      'theyre outside my house now',
      'a courier is on his way',
      "he's on his way to collect my card",
      'an officer is on his way to my house',
      'he is on his way back for the rest',
      'theyre coming round at 3 to collect my card',
      'courier outside',
      'he said officers are on their way to arrest me',
      'a colleague will come and take the card',
      'my wife is on her way to the bank to take out the cash',
      'my son is coming round but there is a man at the door',
      'he said he would kill my family',
    ]) {
      assert.ok(understand(text).danger.length > 0, text);
    }
  });

  it('is no danger when arrest is threatened', () => {
    for (const text of ['they say I will be arrested', 'if I dont pay the police will come for me']) {
      assert.equal(understand(text).danger.length, 0, text);
    }
  });

  it('is no danger when somebody of their own is on the way, or a parcel is at the door', () => {
    for (const text of [
      'my son is coming round',
      'my daughter is on her way',
      'my daughter is coming over to help me',
      'my neighbour is at the door',
      'my neighbour stopped me at the door',
      "I'm on my way to work",
      'my wife is on her way home',
      'the parcel is at the door',
      'my kids are in the house',
      'he asked if i was in the house alone',
      'I was in the kitchen when he rang',
      'it came through the door',
    ]) {
      assert.equal(understand(text).danger.length, 0, text);
    }
  });

  it('may be a call again, and is not a call back asked for, when the caller said he would ring', () => {
    for (const text of [
      'he is ringing back in ten minutes',
      'ringing back in ten minutes',
      'he said he would phone me back in 10 mins',
      'theyre gonna call back',
      'is calling me back tomorrow',
      'due to ring back at 4',
    ]) {
      assert.deepEqual(asked(text), [], text);
      assert.deepEqual(
        understand(text).rightNow.map(({ value, sure }) => [value, sure]),
        [['on-the-phone', false]],
        text,
      );
    }
    for (const text of ['told to ring back in ten minutes', 'bank said ring back on this number']) {
      assert.deepEqual(asked(text), ['call-back'], text);
    }
  });

  it('is distress when the person does not want to live', () => {
    for (const text of ['i want to die', "don't want to be here any more", 'thinking of killing myself']) {
      assert.ok(understand(text).distress.length > 0, text);
    }
  });

  it('is a call only while it lasts', () => {
    assert.ok(summarise('im still on the phone to him').onCall);
    assert.ok(!summarise('I was on the phone to him for two hours yesterday').onCall);
  });

  it('is a wish to check an officer only where police come into it', () => {
    assert.ok(summarise('is PC Smith 4471 a real officer').policeVerify);
    assert.ok(!summarise('is this email real').policeVerify);
  });
});
