import type { ImageFinder } from '@echosciences/cms';
import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { satteriOptions } from '../integration/markdown.ts';
import { renderBody } from './markdown.ts';

const HOSTS = ['tube.exemple.fr'];
const found: ImageFinder = async (name) => ({ src: `blob:${name}`, width: 640, height: 480 });
const preview = async (markdown: string, imageOf = found) =>
  (await renderBody(markdown, { peertubeHosts: HOSTS, imageOf })).html;
/** The ways of writing a character that browsers read alike, as `satteri` has them. */
const REFERENCES: Record<string, string> = {
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
  '&#x22;': '&quot;',
  '&#x27;': "'",
  '&gt;': '>',
};
/** What browsers read, but for what is of images alone. */
const read = (html: string) =>
  parse(html.replace(/ (?:src|widths|sizes|width|height)="(?!https?:)[^"]*"/g, ''))
    .toString()
    .replace(/&(?:#x(?:26|3C|22|27)|gt);/g, (reference) => REFERENCES[reference] ?? '');

describe('a body in a preview is as the build writes it:', () => {
  test.each([
    ['prose', 'Quoi ? « Oui » : c’est *l’été* **1er**, `a ? b`.\n\nDeuxième  \nligne.'],
    ['headings', '## Le fond de l’océan\n\n### Détails\n\n## Le fond de l’océan\n\n#### Notes'],
    ['lists', '- un\n- deux\n  1. a\n  2. b\n\n3. trois\n4. quatre\n\n- [ ] à faire\n- [x] fait'],
    ['a table', 'a | b\n--|:-:\n1 | **2**\n\nc | d\n--|--\n3 | 4'],
    [
      'notes',
      'Un[^a], deux[^b], encore un[^a].\n\n[^a]: Première.\n[^b]: Seconde,\n    sur deux lignes.',
    ],
    [
      'links',
      '[a](https://exemple.fr/?a=1&b=2 "Titre") <https://exemple.fr> www.exemple.fr [b][c]\n\n[c]: /agenda/',
    ],
    ['links that would run a script', '[x](javascript:alert(1)) [x][a]\n\n[a]: data:text/html,x'],
    ['raw HTML', 'Un <img src=x onerror=alert(1)> mot\n\n<script>alert(1)</script>\n\n<b>gras</b>'],
    [
      'HTML of the list',
      'H<sub>2</sub>O, <span lang="co" class="x">*Testu*</span><br>1<sup>er</sup> <mark>*a</mark>*\n\n<details>\n<summary>Un</summary>\n\n- a\n\n</details>\n\n<mark>b</mark>',
    ],
    [
      'images that lie elsewhere',
      '![Un pic](https://exemple.fr/a.png) ![b](../b.png) ![c][d]\n\n[d]: e.png',
    ],
    ['a video', '[Le film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)'],
    ['a sound', 'https://exemple.fr/son.mp3'],
    [
      'a figure',
      '![Le ciel](ciel.jpg "Le cap Corse. Crédit : A. Photographe")\n\nMot ![Le ciel](ciel.jpg)',
    ],
    [
      'quotes and code',
      '> Une citation\n> de deux lignes\n\n```js\nif (a < b) c();\n```\n\n    code\n\n---',
    ],
    ['struck text', 'Un ~~mot~~ barré, a\\*b, &eacute;, &amp;, 2 * 3 < 7'],
    ['nothing', ''],
  ])('%s', async (_, markdown) => {
    expect(read(await preview(markdown))).toBe(
      read(markdownToHtml(markdown, satteriOptions(HOSTS)).html),
    );
  });
});

test('a preview shows the images of the draft', async () => {
  expect(await preview('![Le ciel](ciel%20bleu.jpg)')).toContain(
    '<img alt="Le ciel" src="blob:ciel bleu.jpg" width="640" height="480">',
  );
});

test('an image that is missing leaves its text', async () => {
  expect(await preview('![Le ciel](ciel.jpg)', async () => undefined)).toContain(
    '<img alt="Le ciel">',
  );
});

test('headings and facts of a body come with it', async () => {
  const { headings, facts } = await renderBody('## Un titre\n\nTrois petits mots.\n\n![](a.png)', {
    peertubeHosts: HOSTS,
    imageOf: found,
  });
  expect(headings).toEqual([{ depth: 2, slug: 'titre', text: 'Un titre' }]);
  expect(facts).toMatchObject({ words: 5, images: 1 });
});
