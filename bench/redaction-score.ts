import { readFileSync } from 'node:fs';
import { redact } from '../src/redaction/redact.ts';

/** `npx tsx bench/redaction-score.ts FILE`: leaks and false touches on a labelled set. */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly value: string }[];
}

const [, , file = ''] = process.argv;
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row);

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

let values = 0;
let leaks = 0;
let wrongType = 0;
let clean = 0;
let falseTouches = 0;
let extra = 0;
for (const row of rows) {
  const found = redact(row.text).spans.map(({ type, start, end }) => ({
    type,
    value: row.text.slice(start, end),
  }));
  const cover = found.map(({ value }) => bare(value));
  for (const { type, value } of row.spans) {
    values += 1;
    const match = cover.findIndex((text) => text.includes(bare(value)));
    if (match < 0) {
      leaks += 1;
      console.log(
        `leak         ${row.id}  ${type}  ${JSON.stringify(value)}  in ${JSON.stringify(row.text)}`,
      );
    } else if (found[match]?.type !== type) {
      wrongType += 1;
      console.log(`other type   ${row.id}  ${type}, found ${found[match]?.type ?? ''}`);
    }
  }
  if (row.spans.length === 0) {
    clean += 1;
    if (found.length > 0) {
      falseTouches += 1;
      console.log(`false touch  ${row.id}  ${JSON.stringify(found)}  in ${JSON.stringify(row.text)}`);
    }
  } else {
    const wanted = row.spans.map(({ value }) => bare(value));
    for (const { type, value } of found) {
      if (wanted.some((text) => text.includes(bare(value)) || bare(value) === text)) continue;
      extra += 1;
      console.log(`extra        ${row.id}  ${type}  ${JSON.stringify(value)}`);
    }
  }
}
console.log(
  `${values} values: ${leaks} leaks, ${wrongType} of another type; ${clean} clean texts: ${falseTouches} touched; ${extra} extra spans`,
);
process.exitCode = leaks + falseTouches > 0 ? 1 : 0;
