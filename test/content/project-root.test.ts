import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../src/content/project-root.ts';
import { AppError } from '../../src/errors.ts';

describe('the project root', () => {
  it('holds the content, found from the source and from the build alike', () => {
    const root = projectRoot();
    assert.ok(existsSync(join(root, 'dialogs/tables/contacts.yaml')));
    assert.equal(projectRoot(pathToFileURL(join(root, 'dist/src/content/project-root.js')).href), root);
  });

  it('is refused in plain words where there is none', () => {
    assert.throws(
      () => projectRoot('file:///nowhere/at/all.js'),
      (error) => error instanceof AppError && error.code === 'CONTENT_INVALID',
    );
  });
});
