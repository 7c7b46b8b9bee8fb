import { expect, test } from 'vitest';
import { importBody, importTitle, readImportReport } from './import-report.ts';

const source = { territory: 'drome', name: 'Agenda', text: '## Agenda\n\nTout va bien.' };

test('what a run that was cut short leaves is no report', () => {
  for (const json of [
    '',
    '{"sources":[{"territory"',
    '[]',
    '{"sources":[{"territory":"drome"}]}',
  ]) {
    expect(readImportReport(json)).toBeUndefined();
  }
  const whole = { ...source, format: 'ics', sums: { read: 1 }, outcomes: [] };
  expect(readImportReport(JSON.stringify({ sources: [whole] }))).toEqual([source]);
});

test('the title counts entries, not their images', () => {
  const changes = ['a/index.md', 'a/image.webp', 'b/index.md'].map((path) => ({
    path: `content/drome/agenda/2026/${path}`,
    isNew: path.startsWith('a'),
  }));
  expect(importTitle('drome', changes)).toBe('[drome] Import\u00A0: 1 à créer, 1 à mettre à jour');
});

test('a flood of words fits into a proposal', () => {
  expect(importBody([{ ...source, text: 'mot '.repeat(90_000) }]).length).toBeLessThan(65_536);
});
