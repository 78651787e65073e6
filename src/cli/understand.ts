import { redact } from '../redaction/redact.ts';
import { summarise } from '../understanding/summarise.ts';
import { eachText } from './lines.ts';

await eachText(process.stdin, process.stdout, (text) => summarise(redact(text).text));
