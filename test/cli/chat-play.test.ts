import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelsIn, pressOf } from '../../src/cli/chat/press.ts';
import { readPlay } from '../../src/cli/chat/play.ts';
import type { QuestionCard, Say } from '../../src/protocol.ts';
import { choice, rightNow, rows } from '../support/says.ts';

const cardOf = ({ card }: Say): QuestionCard => {
  assert.ok(card.kind === 'question');
  return card;
};

describe('a play', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ringback-play-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const read = (text: string) => {
    const file = join(folder, 'one.play');
    writeFileSync(file, text);
    return readPlay(file);
  };

  it('has a title, lines with their numbers, and prose in between', () => {
    assert.deepEqual(read('A title\r\n\r\nYou: I gave it: yes\r\nLater that day.\r\nBot asks: given\r\n'), {
      title: 'A title',
      lines: [
        { number: 3, cue: 'You', words: 'I gave it: yes' },
        { number: 5, cue: 'Bot asks', words: 'given' },
      ],
    });
  });

  it('is refused for a misspelt cue, a cue without words, and no line at all', () => {
    assert.throws(() => read('T\nBot ask: given'), /line 2: "Bot ask:" is none of You, You press, Bot asks/u);
    assert.throws(() => read('T\n\nYou:'), /line 3: "You:" has no words/u);
    assert.throws(() => read('Only prose.'), /has no line of a play/u);
  });
});

describe('what a play presses', () => {
  it('is found among the labels of the card, commas in them and all', () => {
    const words =
      'They’re on the phone, or may ring back, Someone is coming, is here, or I’m being taken to the bank';
    assert.deepEqual(labelsIn(words, cardOf(rightNow)), [
      'They’re on the phone, or may ring back',
      'Someone is coming, is here, or I’m being taken to the bank',
    ]);
    assert.equal(labelsIn('They’re on the phone', cardOf(rightNow)), null);
  });

  it('is one option for each row', () => {
    const labels = labelsIn('My bank details = Not sure, My driving licence = No', cardOf(rows));
    assert.ok(labels !== null);
    assert.deepEqual(pressOf(labels, [{ ...rows, seq: 7 }]), {
      ringback: {
        seq: 7,
        question: 'given',
        answer: { 'driving-licence': 'no', 'bank-details': 'not-sure' },
      },
    });
  });

  it('is one answer where one is asked for', () => {
    assert.equal(labelsIn('I’ve hung up, They keep ringing', cardOf(choice)), null);
  });

  it('may be a way out that the question offers', () => {
    assert.deepEqual(pressOf(labelsIn('Go back', cardOf(choice)) ?? [], [{ ...choice, seq: 3 }]), {
      ringback: { seq: 3, command: 'back' },
    });
  });
});
