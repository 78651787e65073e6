import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { importsOf } from './imports.ts';
import type { Import } from './imports.ts';

/** Source texts by path from the repository's root, with forward slashes. */
export type SourceFiles = ReadonlyMap<string, string>;

/** One import, followed to where it leads. */
export interface Edge extends Import {
  readonly from: string;
  readonly to:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'package'; readonly name: string }
    /** Computed, or leading to nothing. */
    | { readonly kind: 'unknown' };
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The product's own sources: `src` and `dialogs` as they are on disk. */
export function productFiles(): SourceFiles {
  const files = ['src', 'dialogs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?tsx?$/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
};

/** `@scope/name/sub/path` → `@scope/name`; Node's own modules keep theirs. */
function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Follows an import as the compiler does. Files that are planted count as if they were on disk. */
function follow(specifier: string, from: string, files: SourceFiles): Edge['to'] {
  const fileExists = (path: string): boolean => files.has(relative(root, path)) || ts.sys.fileExists(path);
  const host: ts.ModuleResolutionHost = { ...ts.sys, fileExists };
  const { resolvedModule } = ts.resolveModuleName(specifier, join(root, from), options, host);
  const path = resolvedModule && relative(root, resolvedModule.resolvedFileName);
  const isBare = !/^[.#/]/.test(specifier);
  const [, inPackage] = path?.split(/^.*node_modules\//) ?? [];
  if (inPackage) return { kind: 'package', name: packageName(isBare ? specifier : inPackage) };
  if (path) return { kind: 'file', path };
  if (isBare) return { kind: 'package', name: packageName(specifier) };
  const asset = posix.join(posix.dirname(from), specifier);
  return fileExists(join(root, asset)) ? { kind: 'file', path: asset } : { kind: 'unknown' };
}

/** Every import of every file. */
export function importGraph(files: SourceFiles): readonly Edge[] {
  return [...files].flatMap(([from, text]) =>
    importsOf(from, text).map((found) => ({
      ...found,
      from,
      to: found.specifier === null ? { kind: 'unknown' } : follow(found.specifier, from, files),
    })),
  );
}
