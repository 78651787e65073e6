import { z } from 'zod';
import type { AnswerLine } from './lines.ts';

const messageSchema = z.looseObject({ text: z.string() });

/** Answers `{"text"}` a line; a bad line with `{"error":"line N: …"}`. */
export const answerTexts =
  (answer: (text: string) => unknown): AnswerLine =>
  (line, number) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return { error: `line ${number}: not JSON` };
    }
    const message = messageSchema.safeParse(value);
    return message.success ? answer(message.data.text) : { error: `line ${number}: "text" must be a string` };
  };
