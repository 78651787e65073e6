import { circumstancesOf } from './circumstances/circumstances.ts';
import { MODEL } from './learned/model.ts';
import { refine } from './learned/refine.ts';
import { parseOfficer } from './officer.ts';
import { paidBy } from './paid-by.ts';
import { read } from './read.ts';
import type { Facts, Understand } from './facts.ts';

/** A force alone, or anything where no police are spoken of, says something only where it was asked for. */
function officerFacts(text: string, police: boolean): Facts['officer'] {
  const value = parseOfficer(text);
  if (value === null) return [];
  const { rank, name, collarNumber } = value;
  return [
    {
      value,
      words: text.slice(0, 300),
      sure: police && [rank, name, collarNumber].some((one) => one !== undefined),
    },
  ];
}

/**
 * Reads one message: which items were asked for and given, who was claimed, and what is happening now. Pure and
 * deterministic; every fact names the words it came from. Sensitive values should be redacted before.
 */
export const understand: Understand = (text) => {
  const found = read(text);
  const facts = refine(text, found, MODEL);
  return {
    ...facts,
    mentioned: found.facts.mentioned,
    scope: found.facts.scope,
    paidBy: paidBy(text, found.mentions),
    officer: officerFacts(
      text,
      facts.claimed.some(({ value }) => value === 'police'),
    ),
    ...circumstancesOf(text),
  };
};
