import { expect, test } from 'vitest';
import { contentFolder, entry } from '../test/sandbox.ts';
import { loadTerritory } from './load-territory.ts';
import { webLinks } from './web-links.ts';

function linksOf(files: Record<string, string>): string[] {
  return loadTerritory(contentFolder(files), 'fictif').entries.flatMap((one) =>
    webLinks(one).map(({ url, place }) => {
      const { line, column } = 'line' in place ? place : one.locate(place);
      return `${line}:${column} ${url}`;
    }),
  );
}

const ARTICLE = 'fictif/articles/2026/mon-article/index.md';
const article = (body: string) => entry({ kind: 'kind: divers' }, body);

test('the links of a body are found with their line, however they are written', () => {
  expect(
    linksOf({
      [ARTICLE]: article(
        'Un [lien](https://a.example/x?y=1#z), <https://b.example/>,\nhttps://c.example/nu et [un autre][r].\n\n[r]: /articles/autre/\n\n[^1]: [Une note](../voisin/).\n',
      ),
    }),
  ).toEqual([
    '7:4 https://a.example/x?y=1#z',
    '7:39 https://b.example/',
    '8:1 https://c.example/nu',
    '10:1 /articles/autre/',
    '12:7 ../voisin/',
  ]);
});

test('what is no page is left out: images, mails, telephones, places of the page, code, raw HTML', () => {
  expect(
    linksOf({
      [ARTICLE]: article(
        '[a](mailto:a@b.example) [b](tel:+33400000000) [c](#suite) [d](javascript:alert) `https://code.example/` <a href="https://brut.example/">x</a>\n',
      ),
    }),
  ).toEqual([]);
});

test('addresses in fields are found where they are written', () => {
  expect(
    linksOf({
      'fictif/ressources/mallette/index.md': entry({
        kind: 'kind: divers',
        links: 'links: [{ label: Notice, url: https://notice.example/a }]',
        source:
          'source: { provider: Le site https://dit.example/ ailleurs, url: https://source.example/ }',
      }),
    }),
  ).toEqual(['7:60 https://source.example/', '6:26 https://notice.example/a']);
});
