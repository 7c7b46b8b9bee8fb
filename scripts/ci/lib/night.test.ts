import type { LinkReport } from '@echosciences/content';
import { expect, test } from 'vitest';
import { fakeForge } from './fake-forge.ts';
import { nightReport } from './night.ts';
import { tellNight } from './night-issue.ts';

const quiet = { links: new Map(), branches: [], images: [], unpublished: [] };
const links = (...urls: string[]): ReadonlyMap<string, LinkReport> =>
  new Map([
    [
      'corse',
      {
        checkedAt: '2026-11-24T03:00:00Z',
        asked: 12,
        faults: [
          ...urls.map((url) => ({
            url,
            state: 'dead' as const,
            status: 404,
            entries: ['article/a'],
          })),
          { url: 'https://lent.example/', state: 'unsure' as const, error: 'TIMEOUT', entries: [] },
        ],
      },
    ],
  ]);

test('a quiet night has no report; what only may be wrong does not wake anybody', () => {
  expect(nightReport(quiet)).toBeUndefined();
  expect(nightReport({ ...quiet, links: links() })).toBeUndefined();
});

test('each kind of finding says what to do', () => {
  const report = nightReport({
    links: links('https://mort.example/'),
    branches: ['cms/corse_articles/b'],
    images: ['content/corse/articles/2026/a/ancienne.png'],
    unpublished: ['drome'],
  });
  expect(report).toContain('## Sites qui ne sont pas à jour (1)');
  expect(report).toContain('- drome');
  expect(report).toContain(
    '`https://mort.example/`\u00A0: la page n’existe plus (réponse 404) (corse, article/a)',
  );
  expect(report).toContain('- `cms/corse_articles/b`');
  expect(report).toContain('- `content/corse/articles/2026/a/ancienne.png`');
  expect(report?.match(/^## /gm)).toHaveLength(4);
});

test('a hostile name stays in its place, and a flood is counted', () => {
  const report = nightReport({
    ...quiet,
    branches: [
      'cms/`@equipe`\n## Faux titre',
      ...Array.from({ length: 500 }, (_, n) => `cms/${n}`),
    ],
  });
  expect(report).toContain('- `cms/?@equipe??## Faux titre`');
  expect(report?.match(/^## /gm)).toHaveLength(1);
  expect(report).toContain('- et 461 de plus');
});

test('one issue is opened, brought up to date, then closed', async () => {
  const issues: { number: number; pull_request?: object }[] = [{ number: 3, pull_request: {} }];
  const { forge, sent } = fakeForge({
    'GET /issues': () => issues,
    'POST /issues': () => ({}),
    'PATCH /issues/9': () => ({}),
  });
  expect(await tellNight(forge, undefined)).toBe('nothing');
  expect(await tellNight(forge, 'Un lien mort')).toBe('opened');
  issues.push({ number: 9 });
  expect(await tellNight(forge, 'Deux liens morts')).toBe('updated');
  expect(await tellNight(forge, undefined)).toBe('closed');
  expect(sent()).toEqual([
    expect.objectContaining({
      request: 'POST /issues',
      body: expect.objectContaining({ body: 'Un lien mort', labels: ['nuit'] }),
    }),
    { request: 'PATCH /issues/9', body: { body: 'Deux liens morts' } },
    { request: 'PATCH /issues/9', body: expect.objectContaining({ state: 'closed' }) },
  ]);
});
