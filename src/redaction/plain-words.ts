const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that build sentences, with which no password begins. */
const SENTENCE = setOf(
  "a about all also always an and at be because been being by every for from he her here his how i if in it its just my n't never no not now nt on one only or our really she since so some still than that the their there they this to too very we what when where which who why with you your",
);

/** What is said of a password: "it is safe", "was stolen". Rarely the password begins so: "correct horse staple 7". */
const SAID_OF_IT = setOf(
  'another anything asked changed coming compromised correct different emailed expired fine given gone hacked incorrect known leaked needed new nothing ok okay old private protected removed required reset right safe same secret secure sent shared something stolen stop strong taken texted used weak written wrong',
);

/** What else stands beside the word "password" or alone after it: things asked for with it, those who ask, days. */
const BESIDE_IT = setOf(
  'account address again amazon barclays bt can card change check details email emails etc everything first friday google had halifax has have help him hmrc hsbc is leak lloyds manager me monday monzo name nationwide natwest number numbers online paypal phone pin please plus police postcode question questions recovery santander saturday security sorry sunday thanks them then though thursday today tuesday us username verification was wednesday wise yes yesterday yet',
);

const isPlain = (word: string): boolean => SENTENCE.has(word) || SAID_OF_IT.has(word) || BESIDE_IT.has(word);
const first = (text: string): string => /^(?:[a-z]+|n't)(?![a-z0-9'])/.exec(text)?.[0] ?? '';

/** Plain words with a figure behind them, such as "correct horse staple 7". */
function isPhrase(text: string): boolean {
  const words = text.split(' ').slice(1);
  return /^[a-z]+\d*$/.test(words[0] ?? '') && /\d/.test(words.join('')) && !words.some(isPlain);
}

/** Words joined by signs, three of them or one with a figure: "correct-horse-9", "my.dog.rex". */
const isJoined = (text: string): boolean => /^[a-z]+[-_.+](?:[a-z]+[-_.+][a-z\d]|[a-z]*\d)/.test(text);
/** Two words joined. "On-line" and "safe-ish" are said of a password; "old-trafford" is one. */
const isPair = (text: string): boolean => /^[a-z]+[-_](?!ish)[a-z]{3}/.test(text);

/** Whether a text that stands where a password might begins with a word that none begins with. */
export const isTalk = (text: string): boolean =>
  !isJoined(text) &&
  (SENTENCE.has(first(text)) || (SAID_OF_IT.has(first(text)) && !isPhrase(text) && !isPair(text)));

/** Whether it begins with a word that belongs to the sentence: for words with nothing of a password about them. */
export const isCompany = (text: string): boolean => BESIDE_IT.has(first(text));
