import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { root } from './freshness.mjs';

const source = path.join(root, 'src/widget');
const consoleSource = path.join(root, 'src/console');
const publicFolder = path.join(root, 'dist/public');

/** Phones of five years ago; older ones read the page and its numbers without the chat. */
const browsers = ['chrome91', 'edge91', 'firefox90', 'safari15'];

/** Operators' machines are looked after; a console has no readers without them. */
const operatorsBrowsers = ['chrome111', 'edge111', 'firefox113', 'safari16.4'];

/**
 * Bundles the browser's files into `dist/public`, or where `target` says. Names carry a hash and never change; `manifest.json` maps each logical
 * name (`chat.js`) to its address. Only the launcher keeps a plain name, since other sites' pages point to it.
 */
export async function buildWidget({ minify, target = publicFolder }) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const common = {
    bundle: true,
    minify,
    target: browsers,
    outdir: target,
    logLevel: 'error',
    legalComments: 'none',
  };
  const hashed = {
    format: 'esm',
    splitting: true,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    metafile: true,
  };
  const [pages, operators] = await Promise.all([
    esbuild.build({
      ...common,
      ...hashed,
      entryPoints: {
        chat: path.join(source, 'chat-main.ts'),
        'chat-styles': path.join(source, 'styles/chat.css'),
        'demo-styles': path.join(source, 'styles/demo.css'),
        'summary-styles': path.join(source, 'styles/summary.css'),
      },
    }),
    // Apart from the chat, so that they share no file that a frightened person would wait for.
    esbuild.build({
      ...common,
      ...hashed,
      target: operatorsBrowsers,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      entryPoints: {
        console: path.join(consoleSource, 'main.tsx'),
        'console-styles': path.join(consoleSource, 'styles/console.css'),
        'sign-in': path.join(consoleSource, 'sign-in.ts'),
        'sign-in-styles': path.join(consoleSource, 'sign-in.css'),
      },
    }),
    esbuild.build({
      ...common,
      entryPoints: { ringback: path.join(source, 'launcher/launcher.ts') },
      format: 'iife',
      loader: { '.css': 'text' },
    }),
  ]);
  const manifest = {
    'ringback.js': '/ringback.js',
    ...addresses(pages.metafile, target),
    ...addresses(operators.metafile, target),
  };
  writeFileSync(path.join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const logicalNames = {
  'src/widget/chat-main.ts': 'chat.js',
  'src/widget/styles/chat.css': 'chat.css',
  'src/widget/styles/demo.css': 'demo.css',
  'src/widget/styles/summary.css': 'summary.css',
  'src/widget/redaction-rules.ts': 'redaction.js',
  'src/console/main.tsx': 'console.js',
  'src/console/styles/console.css': 'console.css',
  'src/console/sign-in.ts': 'sign-in.js',
  'src/console/sign-in.css': 'sign-in.css',
};

function addresses({ outputs }, target) {
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([file, { entryPoint }]) => {
      const name =
        entryPoint && logicalNames[path.relative(root, path.resolve(entryPoint)).replaceAll('\\', '/')];
      return name ? [[name, `/${path.relative(target, path.resolve(file)).replaceAll('\\', '/')}`]] : [];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildWidget({ minify: !process.argv.includes('--readable') });
}
