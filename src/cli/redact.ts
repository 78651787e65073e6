import { redact } from '../redaction/redact.ts';
import { eachText } from './lines.ts';

await eachText(process.stdin, process.stdout, (text) => redact(text));
