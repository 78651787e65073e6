/** One thing wrong in a content file. */
export interface Fault {
  /** With forward slashes, from the folder that holds `dialogs/`. */
  readonly file: string;
  /** The key's path, `line 3` where the file could not be read, or `file`. */
  readonly key: string;
  /** What is wrong and what the key wants. */
  readonly problem: string;
}

export const faultLine = ({ file, key, problem }: Fault): string => `${file}: ${key}: ${problem}`;
