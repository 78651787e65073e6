import { printAnswersToAdvice } from './answers-to-advice.ts';
import { printHostile } from './fuzz/hostile.ts';
import { compare } from './turns/compare.ts';
import { CONTENDERS } from './turns/contenders.ts';
import { printTable } from './turns/table.ts';

/**
 * What one turn costs: the product's durable Direct Line turn, on its embedded database and on PostgreSQL, beside the
 * same four questions written the stock way and beside the floor, in interleaved rounds on one machine. The ratios are
 * the result; the figures are this machine's.
 */
printTable(await compare(CONTENDERS), process.stdout);
await printAnswersToAdvice(process.stdout);
printHostile(process.stdout);
