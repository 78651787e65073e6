const SHORTEST = 12;
const LONGEST = 128;

/** What most guessed passwords are made of; digits and marks put around these words don't help. */
const COMMON = [
  ...['password', 'passwort', 'letmein', 'welcome', 'qwerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn'],
  ...[
    'zxcvbnm',
    'iloveyou',
    'admin',
    'administrator',
    'changeme',
    'default',
    'secret',
    'trustno',
    'sunshine',
  ],
  ...[
    'princess',
    'football',
    'baseball',
    'superman',
    'batman',
    'dragon',
    'monkey',
    'master',
    'shadow',
    'michael',
  ],
  ...[
    'liverpool',
    'arsenal',
    'chelsea',
    'manchester',
    'england',
    'london',
    'charlie',
    'ashley',
    'police',
    'abc',
  ],
  ...['ringback', 'operator', 'supervisor', 'victim', 'support', 'summer', 'winter', 'spring', 'autumn'],
];

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** Nothing but one common word, once or again and again, however it is dressed up. */
function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const unmasked = bare.replace(/[01345@$]/g, (one) => LEET[one] ?? one);
  return [lettersOf(plain), lettersOf(unmasked)].some((letters) =>
    COMMON.some((word) => letters !== '' && letters.replaceAll(word, '') === ''),
  );
}

/** A few characters over and over, digits alone, or a run such as 123456789012. */
function isRegular(password: string): boolean {
  const points = Array.from(password, (one) => one.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, index) => point - (points[index] ?? 0)));
  return new Set(points).size < 5 || steps.size < 3 || /^\d+$/.test(password);
}

/**
 * What is wrong with a new password, to be said to whoever chose it; null when nothing is. Length counts, and there are
 * no rules about which characters to use.
 */
export function passwordFault(password: string, login: string): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST)
    return `That is ${length} characters long. Use at least ${SHORTEST}; three words will do.`;
  if (length > LONGEST) return `That is ${length} characters long. Use at most ${LONGEST}.`;
  const bare = lettersOf(password.toLowerCase());
  if (login.length > 2 && bare.replaceAll(lettersOf(login), '').length < 4)
    return 'That is little more than your sign-in name. Use something else.';
  if (isCommon(password) || isRegular(password))
    return 'Many people use that one, so it is guessed first. Use three words that have nothing to do with each other.';
  return null;
}
