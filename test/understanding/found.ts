import { summarise } from '../../src/understanding/summarise.ts';

/** What is surely found in a message, in the order of the alphabet. */
export const asked = (text: string): string[] => [...summarise(text).asked].sort();
export const given = (text: string): string[] => [...summarise(text).given].sort();
export const claimed = (text: string): string[] => [...summarise(text).claimed].sort();
