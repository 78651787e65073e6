import { join } from 'node:path';
import esbuild from 'esbuild';
import { projectRoot } from '../../../src/content/project-root.ts';
import type { Assets } from '../../../src/http/assets.ts';

/** The script and the styles of the sign-in pages, built as they are and nothing else. */
export async function signInAssets(): Promise<Assets> {
  const source = (name: string): string => join(projectRoot(), 'src/console', name);
  const { outputFiles } = await esbuild.build({
    entryPoints: [source('sign-in.ts'), source('sign-in.css')],
    ...{ bundle: true, write: false, format: 'esm', outdir: '/assets', logLevel: 'error' },
  });
  const files = outputFiles.map(({ path, contents }) => ({
    path,
    contentType: path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    ...{ etag: `"${path}"`, immutable: false, plain: Buffer.from(contents), br: null, gzip: null },
  }));
  return { files, addresses: { 'sign-in.js': '/assets/sign-in.js', 'sign-in.css': '/assets/sign-in.css' } };
}
