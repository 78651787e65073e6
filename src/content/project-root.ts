import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';

/**
 * The folder of `package.json` above this file, whether it runs from `src/` or built from `dist/src/`: content stays in
 * `<root>/dialogs` and is not copied by the build.
 * @throws AppError CONTENT_INVALID when no `package.json` is above `from`.
 */
export function projectRoot(from: string = import.meta.url): string {
  const start = dirname(fileURLToPath(from));
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new AppError(
        'CONTENT_INVALID',
        `no package.json in ${start} or above it; content is looked for beside it`,
      );
    }
    folder = parent;
  }
  return folder;
}
