import { describe, expect, test } from 'vitest';
import { ARTICLE, article, check } from '../../test/findings.ts';
import { contentFolder, entry, JPEG, territory } from '../../test/sandbox.ts';

const NIGHT = entry({
  title: 'title: La nuit des étoiles',
  format: 'format: divers',
  occurrences: 'occurrences: [{ start: 2026-12-13T20:30 }]',
  address: 'address: { name: Observatoire, city: Rezé }',
});

/** A network of two sites; « voisin » has one article, « fictif » the rest. */
function said(body: string, ...others: string[]) {
  const root = contentFolder({
    [ARTICLE]: article({}, body),
    [ARTICLE.replace('index.md', 'photo.jpg')]: JPEG,
    'fictif/articles/2026/la-lune/index.md': article({
      redirectFrom: 'redirectFrom: [/articles/notre-lune]',
    }),
    'fictif/articles/2026/cache/index.md': article({ visibility: 'visibility: hidden' }),
    'fictif/articles/2026/abime/index.md': '',
    'fictif/agenda/2026/2026-12-13-nuit/index.md': NIGHT,
    'fictif/pages/a-propos/index.md': entry(),
    'voisin/territoire.yaml': territory({
      name: 'name: Voisin',
      inName: 'inName: chez le Voisin',
      domain: 'domain: voisin.example',
      formerDomains: 'formerDomains: [ancien.example]',
    }),
    'voisin/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
    'voisin/articles/2026/la-mer/index.md': article(),
  });
  return check(root, ...others)
    .filter((line) => line.includes(' lien ') && line.startsWith('articles/2026/mon-article/'))
    .map((line) => line.replace('articles/2026/mon-article/index.md:', ''));
}

describe('a link into the network leads to a page', () => {
  test.each([
    ['an entry', '/articles/la-lune/'],
    ['an entry, by the site’s own domain', 'https://fictif.example/articles/la-lune/#suite'],
    ['an entry beside it', '../la-lune/'],
    ['an entry, without its last slash', '/articles/la-lune?x=1'],
    ['an entry whose file is damaged: that is said there', '/articles/abime/'],
    ['a former address', '/articles/notre-lune/'],
    ['an event, its calendar, a session of it', '/agenda/2026-12-13-nuit/'],
    ['a calendar', '/agenda/2026-12-13-nuit.ics'],
    ['a list of the agenda, which only the build knows', '/agenda/ce-week-end/'],
    ['the home page', '/'],
    ['a rubrique', '/lieux/'],
    ['a page of a list', '/articles/page/2/'],
    ['a page of the site', '/carte/'],
    ['a free page', '/a-propos/'],
    ['an article of another territory', 'https://voisin.example/articles/la-mer/'],
    ['the same, by a former domain', 'https://ancien.example/articles/la-mer/'],
    ['another site', 'https://exemple.fr/articles/nulle-part/'],
    ['a mail', 'mailto:a@exemple.fr'],
  ])('%s', (_, url) => {
    expect(said(`Voir [là](${url}).\n`, 'voisin')).toEqual([]);
  });

  test.each([
    ['/articles/la-lun/', '« /articles/la-lun/ » n’existe pas. Peut-être « /articles/la-lune/ » ?'],
    ['../la-lun', '« /articles/la-lun/ » n’existe pas'],
    ['https://fictif.example/lieux/x/', '« /lieux/x/ » n’existe pas. Corriger l’adresse'],
    ['http://fictif.example/lieux/x/', '« /lieux/x/ » n’existe pas'],
    ['/agenda/2026-12-14-nuit/', 'Peut-être « /agenda/2026-12-13-nuit/ » ?'],
    ['/a-propo/', 'Peut-être « /a-propos/ » ?'],
    ['la-lune', '« /articles/mon-article/la-lune/ » n’existe pas'],
    ['photo.jpg', 'un lien ne mène pas à une image : la montrer, ![ce qu’elle montre](photo.jpg)'],
    ['./photo.jpg', 'un lien ne mène pas à une image'],
    ['../../../../etc/passwd', '« /etc/passwd/ » n’existe pas'],
    ['%2e%2e/%2e%2e/etc', 'n’existe pas'],
    ['/articles//la-lune/', '« /articles//la-lune/ » n’existe pas'],
    ['100%', '« /articles/mon-article/100%/ » n’existe pas'],
    ['&#1;javascript:alert(1)', 'n’existe pas'],
    ['javascript%3Aalert(1)', 'n’existe pas'],
  ])('%s does not', (url, expected) => {
    expect(said(`Voir [là](${url}).\n`)).toEqual([expect.stringMatching(/^7:6 lien /)]);
    expect(said(`Voir [là](${url}).\n`)[0]).toContain(expected);
  });

  test('a hidden entry is a warning, and so is what another territory no longer has', () => {
    expect(said('Voir [là](/articles/cache/).\n')).toEqual([
      '7:6 (avertissement) lien « /articles/cache/ » est masqué : le publier (visibility: published) ou retirer ce lien',
    ]);
    const there = 'Voir [là](https://voisin.example/articles/la-mare/).\n';
    expect(said(there, 'voisin')).toEqual([
      '7:6 (avertissement) lien « https://voisin.example/articles/la-mare/ » n’existe pas. Peut-être « https://voisin.example/articles/la-mer/ » ?',
    ]);
    expect(said(there)).toEqual([]);
  });

  test('fields lead somewhere too', () => {
    const source = 'source: { provider: Nous, url: "https://fictif.example/articles/rien/" }';
    const found = check(contentFolder({ [ARTICLE]: article({ source }) }));
    expect(found).toEqual([expect.stringContaining('index.md:6:27 lien « /articles/rien/ »')]);
  });

  test('what is wrong by its form is said once', () => {
    expect(said('[a](www.exemple.fr) [b](//x.fr) [c](javascript:x)\n')).toHaveLength(3);
  });

  test('the address of an image is no link', () => {
    expect(said('![Le ciel][a]\n\n[a]: photo.jpg\n')).toEqual([]);
  });
});
