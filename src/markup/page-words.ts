/** The words that only the server writes into the chat page: in the widget they would be dead weight on a slow phone. */
export const PAGE_WORDS = {
  title: 'Had a suspicious call?',
  numbers: [
    { number: '999', use: 'In danger' },
    { number: '159', use: 'Your bank' },
    { number: '101', use: 'Check a call' },
  ],
  numbersLabel: 'Numbers to ring',
  exit: 'Exit this page',
  skip: 'Skip to your answer',
  chat: 'Chat',
  answerArea: 'Your answer',
  noScript:
    'To answer here you need JavaScript, which is off in this browser. You can still ring the numbers above. 101 is free, day and night.',
  ownWords: 'Answer in your own words',
  send: 'Send',
} as const;
