import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { appToken } from './app-token.ts';
import { importBody, importTitle, readImportReport } from './import-report.ts';

const sums = {
  read: 3,
  created: 2,
  updated: 1,
  unchanged: 0,
  ignored: 0,
  duplicates: 0,
  errors: 0,
};
const source = { territory: 'drome', name: 'Agenda', format: 'ics', sums, text: 'Tout va bien.' };

test('what a run that was cut short leaves is no report', () => {
  for (const json of [
    '',
    '{"sources":[{"territory"',
    '[]',
    '{"sources":[{"territory":"drome"}]}',
  ]) {
    expect(readImportReport(json)).toBeUndefined();
  }
  expect(readImportReport(JSON.stringify({ sources: [source] }))).toHaveLength(1);
});

test('a source that could not be read says why in place of its report', () => {
  const body = importBody('drome', [source, { ...source, name: 'Autre', refused: 'En panne.' }]);
  expect(body).toContain('## Agenda\n\nTout va bien.\n\n## Autre\n\nEn panne.');
});

test('the title adds up all sources of a territory', () => {
  expect(importTitle('drome', [source, source])).toContain('4 à créer, 2 à mettre à jour');
});

test('a flood of words fits into a proposal', () => {
  expect(importBody('drome', [{ ...source, text: 'mot '.repeat(90_000) }]).length).toBeLessThan(
    65_536,
  );
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
