import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A Chromium to launch, and what its process needs in its environment. */
export interface ChromiumBinary {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const PACKAGED = 'chromium-147.0.2';

/** `CHROMIUM_PATH`, else the system's own, else the one that comes from npm. */
export async function chromiumBinary(): Promise<ChromiumBinary> {
  const chosen = process.env['CHROMIUM_PATH'] ?? onPath();
  return chosen === undefined ? packaged() : { executablePath: chosen, env: {} };
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged(): Promise<ChromiumBinary> {
  const folder = join(tmpdir(), `ringback-${PACKAGED}-${userInfo().username}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/**
 * Unpacks beside the goal and renames, so that a folder with this name is always whole, also when two processes start
 * at once or one is killed. In a process of its own, because importing the package rewrites `LD_LIBRARY_PATH`.
 */
async function unpack(folder: string): Promise<void> {
  const draft = await mkdtemp(`${folder}.`);
  const script = "const { default: c } = await import('@sparticuz/chromium'); await c.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  await mkdir(join(draft, 'font-cache'));
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontsConf(folder));
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own names one fixed temporary folder; with any other the browser dies when it draws text. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
