import { printUnderstandingComparison } from './understanding/compare.ts';

/** `npm run bench:understanding`: the rules, the rules with the model, and @nlpjs on the same messages. */
printUnderstandingComparison(process.stdout);
