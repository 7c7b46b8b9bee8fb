import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { appToken } from './app-token.ts';
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

test('an App’s token is asked for with its key; without an App there is none', async () => {
  expect(await appToken({})).toBeUndefined();
  await expect(appToken({ GITHUB_APP_ID: '1' })).rejects.toThrow('ou aucune des trois');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
  const asked: unknown[] = [];
  const answer = { token: 'jeton', expires_at: '2026-11-24T11:00:00Z' };
  const token = await appToken(
    {
      GITHUB_REPOSITORY: 'reseau/sites',
      GITHUB_APP_ID: '1',
      GITHUB_APP_INSTALLATION_ID: '2',
      GITHUB_APP_PRIVATE_KEY: pem.replaceAll('\n', '\\n'),
    },
    {
      now: () => Date.parse('2026-11-24T10:00:00Z'),
      fetch: async (url) => {
        asked.push(url);
        return Response.json(answer);
      },
    },
  );
  expect(token).toBe('jeton');
  expect(asked).toEqual(['https://api.github.com/app/installations/2/access_tokens']);
});
