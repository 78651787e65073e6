import { prettyFactory } from 'pino-pretty';

const pretty = prettyFactory({
  ignore: 'pid,hostname,err',
  messageFormat: '{msg}{if err}: {err.message}{end}',
  singleLine: true,
  colorize: process.stderr.isTTY,
});

/**
 * An entry of a server's log in one line for people. Of an error it has the message alone: a database that dies is many
 * errors, and their stacks would hide all else. Whatever is not an entry stays as it was.
 */
export const readable = (entry: string): string => pretty(entry).trimEnd();
