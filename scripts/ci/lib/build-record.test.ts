import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBuildRecord, writeBuildRecord } from './build-record.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'construction-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('how a build ended is read as it was written', () => {
  const sites = folder();
  const record = { ok: false, problems: ['content/corse/…:1:1 erreur titre Le titre manque'] };
  writeBuildRecord(sites, 'corse', record);
  expect(readBuildRecord(sites, 'corse')).toEqual(record);
});

test.each([undefined, '', '{', '{"ok":"oui"}', '{"ok":true}'])(
  'without a readable record the site counts as not built: %s',
  (text) => {
    const sites = folder();
    mkdirSync(join(sites, 'corse'));
    if (text !== undefined) writeFileSync(join(sites, 'corse/construction.json'), text);
    expect(readBuildRecord(sites, 'corse').ok).toBe(false);
  },
);
