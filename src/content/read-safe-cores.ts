import { join } from 'node:path';
import type { SafeCore } from './content.ts';
import { namesIn, readYaml, report } from './reading.ts';
import type { Reading } from './reading.ts';
import { safeCoreSchema } from './schemas.ts';

const SAFE_CORES = 'safe-core';

/** Every file of `safe-core/`, by language. They are read whatever language the rest is said in. */
export function readSafeCores(reading: Reading): Record<string, SafeCore> {
  const cores: Record<string, SafeCore> = {};
  for (const name of namesIn(join(reading.folder, SAFE_CORES), '.yaml')) {
    const path = `${SAFE_CORES}/${name}.yaml`;
    const core = readYaml(reading, path, safeCoreSchema);
    if (core === undefined) continue;
    if (core.language !== name)
      report(reading, path, 'language', `is "${core.language}"; it wants the file's name, "${name}"`);
    cores[name] = core;
  }
  return cores;
}
