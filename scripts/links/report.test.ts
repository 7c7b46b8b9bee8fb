import { loadTerritory } from '@echosciences/content';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { externalLinks } from './external-links.ts';
import { linkFindings, reportOf } from './report.ts';

const BODY = `[un](https://a.example/x#1), [deux](https://a.example/x#2), [ici](https://fictif.example/articles/b/),
[trois](https://b.example/), [rien](/articles/b/) et [quatre](https://c.example/).
`;
const content = () =>
  loadTerritory(
    contentFolder({
      'fictif/articles/2026/a/index.md': entry({ kind: 'kind: divers' }, BODY),
      'fictif/articles/2026/b/index.md': entry({ kind: 'kind: divers' }, '<https://a.example/x>\n'),
      'fictif/articles/2026/masque/index.md': entry(
        { kind: 'kind: divers', visibility: 'visibility: hidden' },
        '[secret](https://secret.example/)\n',
      ),
    }),
    'fictif',
  );

test('addresses elsewhere are gathered once, of visible entries only', () => {
  const links = externalLinks(content(), 'https://fictif.example');
  expect(
    [...links].map(([url, places]) => [url, places.map(({ entry: { slug } }) => slug)]),
  ).toEqual([
    ['https://a.example/x', ['a', 'a', 'b']],
    ['https://b.example/', ['a']],
    ['https://c.example/', ['a']],
  ]);
});

test('the report holds what is dead and what a person has to look at, and where', () => {
  const links = externalLinks(content(), 'https://fictif.example');
  const answers = new Map([
    ['https://a.example/x', { status: 404 }],
    ['https://b.example/', { error: 'TIMEOUT' }],
    ['https://c.example/', { status: 200 }],
  ]);
  const report = reportOf(links, answers, '2026-11-24T04:00:00.000Z');
  expect(report).toEqual({
    checkedAt: '2026-11-24T04:00:00.000Z',
    asked: 3,
    faults: [
      {
        url: 'https://a.example/x',
        state: 'dead',
        status: 404,
        entries: ['article/a', 'article/b'],
      },
      { url: 'https://b.example/', state: 'unsure', error: 'TIMEOUT', entries: ['article/a'] },
    ],
  });
  const findings = linkFindings(report, links);
  expect(findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'content/fictif/articles/2026/a/index.md:7 lien-mort',
    'content/fictif/articles/2026/a/index.md:7 lien-mort',
    'content/fictif/articles/2026/b/index.md:7 lien-mort',
    'content/fictif/articles/2026/a/index.md:8 lien-incertain',
  ]);
});
