import type { Card, Option, Say } from '../../src/protocol.ts';

/** What a bot might say, of every kind, for tests that need a state rather than a conversation. */
export const text = (words: string): Say => ({ text: words, card: { kind: 'text' } });
export const alert = (words: string): Say => ({ text: words, card: { kind: 'alert' } });

const commands: readonly Option[] = [
  { value: 'back', label: 'Go back' },
  { value: 'help', label: 'Help' },
  { value: 'person', label: 'Talk to a person' },
  { value: 'skip', label: 'Skip' },
  { value: 'repeat', label: 'Say it again' },
  { value: 'start-again', label: 'Start again' },
  { value: 'stop', label: 'Stop' },
  { value: 'delete-chat', label: 'Delete my chat' },
];

const question = (
  words: string,
  name: string,
  answer: Extract<Card, { kind: 'question' }>['answer'],
): Say => ({
  text: words,
  card: { kind: 'question', name, text: words, answer, commands },
});

const yesNo: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-sure', label: 'Not sure' },
];

export const rightNow = question('Which is true right now?', 'rightNow', {
  kind: 'several',
  options: [
    { value: 'on-the-phone', label: 'They’re on the phone, or may ring back' },
    { value: 'coming', label: 'Someone is coming, is here, or I’m being taken to the bank' },
    { value: 'has-something', label: 'They may have money, bank details, a code or got into a device' },
    { value: 'none', label: 'None of these' },
    { value: 'not-sure', label: 'Not sure' },
  ],
  exclusive: ['none', 'not-sure'],
});

export const choice = question('Can you hang up now?', 'hungUp', {
  kind: 'choice',
  options: [
    { value: 'hung-up', label: 'I’ve hung up' },
    { value: 'cannot', label: 'I can’t hang up', hint: 'They are listening, or watching' },
    { value: 'keep-ringing', label: 'They keep ringing' },
  ],
});

export const rows = question('What might they have now?', 'given', {
  kind: 'rows',
  rows: [
    { value: 'ni-number', label: 'My National Insurance number' },
    { value: 'driving-licence', label: 'My driving licence', hint: 'Its number, a photo or a copy' },
    { value: 'bank-details', label: 'My bank details' },
  ],
  options: yesNo,
});

export const textQuestion = question('What name and collar number did they give?', 'officer', {
  kind: 'text',
  options: [
    { value: 'refused', label: 'They refused' },
    { value: 'not-asked', label: 'I didn’t ask' },
  ],
  example: 'PC Smith, 4471, Northamptonshire',
});

export const plan: Say = {
  text: 'Your plan',
  card: {
    kind: 'plan',
    heading: 'What to do',
    steps: [
      {
        id: 'ring-bank',
        when: 'now',
        action: 'Ring your bank on 159. Say "fraud" first.',
        why: 'They can stop money leaving while you talk.',
        contacts: [
          {
            id: '159',
            name: 'Your bank’s fraud team',
            number: '159',
            hours: 'Your bank’s own hours; most answer at any time',
            cost: 'About a national-rate call',
            cannotRing: 'Use your bank’s app or its online chat',
          },
        ],
      },
      {
        id: 'check-officer',
        when: 'now',
        action: 'Ring 101 from another phone and ask if the officer is real.',
        why: 'Names, collar numbers and the number that shows can all be borrowed.',
        contacts: [
          {
            id: '101',
            name: 'Police, not urgent',
            number: '101',
            hours: 'Day and night',
            cost: 'Free',
            cannotRing: 'Relay UK: 18001 101',
          },
        ],
      },
      {
        id: 'report',
        when: 'today',
        action: 'Report it to Report Fraud.',
        why: 'It helps to stop them.',
        contacts: [
          {
            id: 'report-fraud',
            name: 'Report Fraud',
            number: '0300 123 2040',
            url: 'https://www.reportfraud.police.uk',
          },
        ],
      },
      {
        id: 'text',
        when: 'keep-in-mind',
        action: 'Forward scam texts to 7726.',
        why: 'Your network can block them.',
        contacts: [{ id: '7726', name: 'Your phone network', number: '7726', cost: 'Free' }],
      },
      {
        id: 'again',
        when: 'keep-in-mind',
        action: 'Be ready for more calls.',
        why: 'They sell lists of people they have reached.',
        contacts: [],
      },
    ],
  },
};

export const readOut: Say = {
  text: 'Read this out, or show it.',
  card: {
    kind: 'read-out',
    heading: 'Read this out, or show it',
    words:
      'I’d like to check someone who rang me and said they were police. They gave the name PC Smith, collar number 4471, Northamptonshire Police.\nIs there an officer with those details, and are they dealing with me?',
  },
};

export const summary: Say = {
  text: 'Read this out to 101, or show it.',
  card: {
    kind: 'summary',
    heading: 'Read this out to 101, or show it',
    words:
      'I want to report a call from someone who said they were the police.\n\nThey asked for my National Insurance number.',
    href: '/summary/abc',
    linkLabel: 'Open to print or save',
  },
};

export const opening: readonly Say[] = [
  alert(
    'If they are still on the phone, hang up now. If you’re in danger or someone is coming, ring 999. If they got money, bank details or codes, ring 159 for your bank.',
  ),
  text(
    'I’m an automated assistant. I’ll never ask for PINs, passwords, bank details or National Insurance numbers. Can’t ring, or want a person? Just say.',
  ),
  rightNow,
];
