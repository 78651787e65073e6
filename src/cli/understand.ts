import { redact } from '../redaction/redact.ts';
import { summarise } from '../understanding/summarise.ts';
import { answerTexts } from './answer-texts.ts';
import { answerLines } from './lines.ts';

await answerLines(
  process.stdin,
  process.stdout,
  answerTexts((text) => summarise(redact(text).text)),
);
