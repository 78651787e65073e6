import { bot, botEnds, botSays, command, press, stands } from '../support/script.ts';
import { play, user } from './real-chat.ts';

describe('somebody who only wants to check an officer', () => {
  it('gets the card at once, by a button or in own words, before any detail is asked for', () => {
    play(command('check-officer'), bot('collar', "I can't tell you if this officer is real"));
    play(user('how do i check if a police officer is real'), bot('collar', 'Then ring **101**'));
  });

  it('makes the sentence, and ends with 101', () => {
    play(
      command('check-officer'),
      press('sentence'),
      bot('officer'),
      user('PC Smith 4471'),
      bot('collar', 'collar number 4471'),
      press('move-on'),
      bot('afterCheck'),
      press('finish'),
      botEnds('ring **101**'),
    );
  });

  it('is told what to do about one at the door', () => {
    play(command('check-officer'), press('at-my-door'), bot('rung999', 'Ring **999** now'));
    play(
      command('check-officer'),
      press('move-on'),
      press('at-your-door'),
      bot('afterCheck', 'warrant card'),
    );
  });

  it('comes to the call itself when there was more to it, by a button or by telling it', () => {
    play(command('check-officer'), press('move-on'), press('they-asked'), bot('rightNow'));
    play(
      command('check-officer'),
      user('they said they were police and wanted my NI number and I gave it'),
      bot('rightNow', 'National Insurance'),
      stands({ asked: ['ni-number'], 'given/ni-number': 'yes' }),
    );
  });

  it('is not led away from a call that is being told already', () => {
    play(press('none'), press(['passport']), user('is he a real police officer?'), bot('given'));
  });

  it('is heard in despair as anywhere else', () => {
    play(
      command('check-officer'),
      user('i want to kill myself'),
      bot('safeNow', '116 123'),
      botSays('Samaritans'),
    );
  });
});
