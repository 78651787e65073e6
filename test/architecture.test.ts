import assert from 'node:assert/strict';
import { cycles, importBreaches } from './architecture/breaches.ts';
import { importGraph, productFiles } from './architecture/graph.ts';
import type { SourceFiles } from './architecture/graph.ts';
import { sizeBreaches } from './architecture/sizes.ts';

const product = productFiles();
const check = (files: SourceFiles): readonly string[] => {
  const edges = importGraph(files);
  return [...importBreaches(edges), ...cycles(edges), ...sizeBreaches(files)];
};

/** What the checks say of a planted file beyond what they say of the product without it. */
function planted(files: Readonly<Record<string, string>>): readonly string[] {
  const before = new Set(check(product));
  return check(new Map([...product, ...Object.entries(files)])).filter((breach) => !before.has(breach));
}

describe('The architecture', () => {
  it('lets every part import only what its row of the table names', () => {
    assert.deepEqual(importBreaches(importGraph(product)), []);
  });

  it('has no cycle between files', () => {
    assert.deepEqual(cycles(importGraph(product)), []);
  });

  it('keeps its files small', () => {
    assert.deepEqual(sizeBreaches(product), []);
  });
});

describe('The architecture check finds', () => {
  const breaches: readonly (readonly [what: string, path: string, text: string, expected: string])[] = [
    [
      'a bare botbuilder import outside the seams',
      'src/handoff/planted.ts',
      "import { TurnContext } from 'botbuilder';\nexport const context = TurnContext;\n",
      "src/handoff/planted.ts:1 imports 'botbuilder'",
    ],
    [
      'a side-effect import of a package of the family',
      'src/jobs/planted.ts',
      "import 'botbuilder-dialogs/lib/prompts';\n",
      "src/jobs/planted.ts:1 imports 'botbuilder-dialogs'",
    ],
    [
      'a dynamic import',
      'src/case/planted.ts',
      "export const later = () =>\n  import('../log.ts');\n",
      'src/case/planted.ts:2 imports src/log.ts',
    ],
    [
      'a dynamic import in a template without holes',
      'src/case/planted.ts',
      'export const later = () => import(`../log.ts`);\n',
      'src/case/planted.ts:1 imports src/log.ts',
    ],
    [
      'a dynamic import of a computed module',
      'src/bot/planted.ts',
      'export const later = (name: string) => import(`../${name}.ts`);\n',
      'src/bot/planted.ts:1 loads a computed module',
    ],
    [
      'a required module',
      'src/content/planted.ts',
      "export const core = require('botbuilder-core');\n",
      "src/content/planted.ts:1 imports 'botbuilder-core'",
    ],
    [
      'a home-made require',
      'src/content/planted.ts',
      "import { createRequire } from 'node:module';\nexport const load = createRequire(import.meta.url);\n",
      "src/content/planted.ts:1 imports 'node:module'",
    ],
    [
      'a re-export from a part that may not be imported',
      'src/protocol.ts',
      "export * from './case/case.ts';\n",
      'src/protocol.ts:1 imports src/case/case.ts',
    ],
    [
      'a seam package that is exported again where it may be imported',
      'src/bot/planted.ts',
      "import { TurnContext as Context } from 'botbuilder';\nexport { Context };\n",
      "src/bot/planted.ts:1 exports 'botbuilder' again",
    ],
    [
      'a type named by import() where no import is allowed',
      'src/redaction/planted.ts',
      "export type Entry = import('../store/store.ts').LogEntry;\n",
      'src/redaction/planted.ts:1 imports src/store/store.ts',
    ],
    [
      'a value import where types only are allowed',
      'src/widget/planted.ts',
      "import { ITEMS } from '../case/vocabulary.ts';\nexport const items = ITEMS;\n",
      'src/widget/planted.ts:1 imports src/case/vocabulary.ts by value, types only are allowed',
    ],
    [
      'a value import of a package whose types only are allowed',
      'src/channels/directline/planted.ts',
      "import { ActivityTypes } from 'botbuilder';\nexport const type = ActivityTypes.Message;\n",
      "src/channels/directline/planted.ts:1 imports 'botbuilder' by value, types only are allowed",
    ],
    [
      'a way round through node_modules',
      'src/jobs/planted.ts',
      "import * as bot from '../../node_modules/botbuilder/lib/index.js';\nexport const name = bot;\n",
      "src/jobs/planted.ts:1 imports 'botbuilder'",
    ],
    [
      'a worker started on a file of another part',
      'src/store/sqlite/planted.ts',
      "export const entry = new URL('../../protocol.ts', import.meta.url);\n",
      'src/store/sqlite/planted.ts:1 imports src/protocol.ts',
    ],
    [
      'settings read outside the composition',
      'src/jobs/planted.ts',
      "import '../config.ts';\n",
      'src/jobs/planted.ts:1 imports src/config.ts',
    ],
    [
      'a file in no part of the table',
      'src/helpers/planted.ts',
      "import '../log.ts';\n",
      'src/helpers/planted.ts:1 stands in no part of the table',
    ],
    [
      'an import that leads nowhere',
      'src/jobs/planted.ts',
      "import './gone.ts';\n",
      "src/jobs/planted.ts:1 finds no './gone.ts'",
    ],
    [
      'a file over the limit',
      'src/jobs/planted.ts',
      'export {};\n'.repeat(301),
      'src/jobs/planted.ts has 301 lines, 300 are allowed',
    ],
  ];

  for (const [what, path, text, expected] of breaches) {
    it(what, () => {
      const found = planted({ 'src/config.ts': 'export {};\n', [path]: text });
      assert.ok(found.includes(expected), `expected "${expected}" among ${JSON.stringify(found)}`);
    });
  }

  it('a cycle, through types as well', () => {
    const found = planted({
      'src/jobs/first.ts': "import type { Second } from './second.ts';\nexport type First = Second | 1;\n",
      'src/jobs/second.ts': "export type { First } from './third.ts';\nexport type Second = 2;\n",
      'src/jobs/third.ts': "export * from './first.ts';\n",
    });
    assert.deepEqual(found, [
      'src/jobs/first.ts → src/jobs/second.ts → src/jobs/third.ts → src/jobs/first.ts',
    ]);
  });

  it('nothing in a file that keeps to the table', () => {
    const text = "import type { Item } from '../case/vocabulary.ts';\nexport type Shown = Item;\n";
    assert.deepEqual(planted({ 'src/widget/planted.ts': text }), []);
  });

  it('files that are long on the whole though none is too long', () => {
    const file = 'export {};\n'.repeat(200);
    const files = new Map([1, 2, 3].map((n) => [`src/jobs/planted-${n}.ts`, file]));
    assert.equal(sizeBreaches(files).length, 2);
  });
});
