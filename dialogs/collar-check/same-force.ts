/** What people call the forces that this is set up for, beside their names. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  northants: 'northamptonshire',
  northampton: 'northamptonshire',
  london: 'metropolitan',
  psni: 'northern ireland',
};

/** Whether a force as the caller named it is the one whose 101 is rung: "Northants", "the Met". */
export function isSameForce(named: string, own: string): boolean {
  const plain = named
    .toLowerCase()
    .replace(/\b(?:police|constabulary|force|the)\b/gu, '')
    .trim();
  return own.toLowerCase().includes(SHORT_FORMS[plain] ?? plain);
}
