import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** Holds a page as it stands to the accessibility rules that a machine can check, in both colour schemes. */
export async function assertAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await runAxe(page);
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${colorScheme}: ${id}: ${help}\n${html}\n${failureSummary ?? ''}`,
      ),
    );
    assert.deepEqual(found, []);
  }
  await page.emulateMedia({ colorScheme: null });
}

async function runAxe(page: Page): Promise<AxeResults> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.addScriptTag({ path: script });
  return page.evaluate((given) => (globalThis as unknown as { axe: Axe }).axe.run(given), options);
}
