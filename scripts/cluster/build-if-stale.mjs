import { isBuilt } from '../freshness.mjs';

try {
  if (!isBuilt()) {
    console.error('Building …');
    const { build } = await import('../build.mjs');
    await build();
  }
} catch (error) {
  console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
