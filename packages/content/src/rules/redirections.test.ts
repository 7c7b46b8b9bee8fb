import { describe, expect, test } from 'vitest';
import { contentFolder, entry, territory } from '../../test/sandbox.ts';
import { checkTerritory } from '../check.ts';
import type { TerritoryContent } from '../load-territory.ts';
import { loadTerritory } from '../load-territory.ts';
import { loadValidTerritory } from '../valid-territory.ts';

const article = (lines: Record<string, string> = {}) => entry({ kind: 'kind: divers', ...lines });
const from = (...paths: string[]) =>
  article({ redirectFrom: `redirectFrom: [${paths.join(', ')}]` });
const table = (...pairs: [from: string, to: string][]) =>
  `redirects:\n${pairs.map(([path, to]) => `  - { from: ${path}, to: ${to} }\n`).join('')}`;

const NEIGHBOUR = territory({
  name: 'name: Voisin',
  inName: 'inName: chez Voisin',
  domain: 'domain: voisin.example',
  formerDomains: 'formerDomains: [vieux.example]',
  coverage: 'coverage: { departments: ["26"], label: Drôme }',
});

const NETWORK: Record<string, string> = {
  'fictif/articles/2026/un/index.md': article(),
  'fictif/articles/2026/masque/index.md': article({ visibility: 'visibility: hidden' }),
  'fictif/pages/a-propos/index.md': entry(),
  'voisin/territoire.yaml': NEIGHBOUR,
  'voisin/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
  'voisin/articles/2026/la/index.md': article(),
};

/** The findings of a network of two territories and the portal, as `line:column level message`. */
function findings(files: Record<string, string>, id = 'fictif'): string[] {
  const root = contentFolder({ ...NETWORK, ...files });
  const territories = new Map(
    ['fictif', 'voisin', 'national'].map((one) => [one, loadTerritory(root, one)]),
  );
  return checkTerritory(territories.get(id) as TerritoryContent, { territories })
    .filter(({ code }) => code === 'redirection' || code === 'schema')
    .map(({ line, column, level, message }) => `${line}:${column} ${level} ${message}`);
}

const TABLE = 'fictif/redirections.yaml';

describe('a former address of an entry', () => {
  const UN = 'fictif/articles/2026/un/index.md';

  test('has nothing wrong when nobody else has it', () => {
    expect(
      findings({ [UN]: from('/evenements/un', '/articles/ancien/', '/évènements/b') }),
    ).toEqual([]);
  });

  test.each([
    ['/articles/un/', '/articles/un/ est l’adresse actuelle de ce contenu'],
    [
      '/articles/masque',
      '/articles/masque/ est la page de content/fictif/articles/2026/masque/index.md',
    ],
    ['/a-propos', '/a-propos/ est la page de content/fictif/pages/a-propos/index.md'],
    ['/', '/ est une page du site lui-même'],
    ['/agenda', '/agenda/ est une page du site lui-même'],
    ['/recherche/', '/recherche/ est une page du site lui-même'],
    ['/articles/page/3', '/articles/page/3/ est une page du site lui-même'],
    ['/annonces/archives', '/annonces/archives/ est une page du site lui-même'],
    ['/_astro/a.js', '/_astro/a.js est une page du site lui-même'],
  ])('%s is refused: a page lies there', (path, message) => {
    expect(findings({ [UN]: from(path) })).toEqual([expect.stringMatching(/^6:16 erreur /)]);
    expect(findings({ [UN]: from(path) })[0]).toContain(message);
  });

  test.each([
    'articles/un',
    'https://fictif.example/a',
    '//mal.example/a',
    '/a/../b',
    '/a?b=c',
    '/a#b',
    '/100%',
    '/membres/*',
    '/membres/:nom',
    "'/a{b}'",
    '/a$b',
    '/a%22b',
    `/${'a'.repeat(500)}`,
    '"/a b"',
    '"/a\\r\\nb"',
  ])('%s is no path', (path) => {
    expect(findings({ [UN]: from(path) })).toEqual([
      expect.stringMatching(/^6:16 erreur Ancienne adresse \(redirectFrom\.0\) : .*ancien chemin/),
    ]);
  });

  test('is one entry’s only, however it is written; the first one that has it is named', () => {
    const found = findings({
      [UN]: from('/vieux/été'),
      'fictif/articles/2026/zone/index.md': from('/vieux/%C3%A9t%c3%a9/'),
    });
    expect(found).toEqual([
      '6:16 erreur /vieux/%C3%A9t%C3%A9 figure déjà parmi les anciennes adresses (content/fictif/articles/2026/un/index.md, ligne 6) : n’en garder qu’une',
    ]);
  });
});

describe('the table of former addresses', () => {
  test('leads to pages of the site, entries and addresses of the network', () => {
    expect(
      findings({
        [TABLE]: table(
          ['/vieux/1', '/agenda/'],
          ['/vieux/2', '/articles/un#fin'],
          ['/vieux/3', 'articles/un'],
          ['/vieux/4', 'voisin/articles/la'],
          ['/vieux/5', 'https://voisin.example/articles/la/'],
          ['/vieux/6', 'https://www.voisin.example/agenda/?theme=divers'],
          ['/vieux/10', 'https://vieux.example/'],
          ['/vieux/7', '/agenda/ce-week-end/'],
          ['/vieux/8', '/themes/divers/'],
          ['/uploads/attachment/12/programme.pdf', '/agenda.ics'],
          ['/vieux/9', '/a-propos/'],
        ),
      }),
    ).toEqual([]);
  });

  test.each([
    ['/articles/deux/', '« /articles/deux/ » n’existe pas. Peut-être « /articles/un/ » ?'],
    ['/rien/du/tout', '« /rien/du/tout » n’existe pas. Corriger l’adresse'],
    ['/agenda/2026-01-01-nul/', '« /agenda/2026-01-01-nul/ » n’existe pas'],
    ['articles/trois-mots-absents', 'n’existe pas'],
    ['voisin/articles/ici', '« voisin/articles/ici » n’existe pas'],
    ['https://voisin.example/articles/ici', 'n’existe pas'],
    ['loin/articles/la', '« loin/articles/la » n’est ni une entrée ni une page du réseau'],
    ['nouvelles/la', '« nouvelles/la » n’est ni une entrée ni une page du réseau'],
    ['https://mal.example/articles/la/', 'n’est ni une entrée ni une page du réseau'],
  ])('says of %s that no page is there', (to, message) => {
    const found = findings({ [TABLE]: table(['/vieux', to]) });
    expect(found).toEqual([expect.stringMatching(/^2:\d+ erreur /)]);
    expect(found[0]).toContain(message);
  });

  test.each([
    'http://voisin.example/',
    'javascript:alert(1)',
    '//mal.example',
    '/a/../b',
    '"/a b"',
    '"/a\\nb"',
    'https://voisin.example@mal.example/',
  ])('refuses %s for a target', (to) => {
    expect(findings({ [TABLE]: table(['/vieux', to]) })).toEqual([
      expect.stringMatching(/^2:\d+ erreur Nouvelle adresse \(redirects\.0\.to\) : /),
    ]);
  });

  test('warns of a page that is hidden', () => {
    expect(findings({ [TABLE]: table(['/vieux', 'articles/masque']) })).toEqual([
      expect.stringMatching(/^2:\d+ avertissement « articles\/masque » est masqué/),
    ]);
  });

  test('gives the last address of a chain', () => {
    expect(
      findings({
        [TABLE]: table(['/a', '/b'], ['/b', '/c/'], ['/c', 'articles/un']),
      }),
    ).toEqual([
      expect.stringContaining('« /b » est elle-même une ancienne adresse : écrire /articles/un/'),
      expect.stringContaining('« /c/ » est elle-même une ancienne adresse : écrire /articles/un/'),
    ]);
  });

  test('follows a chain through an entry’s former address and another site', () => {
    const files = {
      'fictif/articles/2026/un/index.md': from('/avant'),
      'voisin/redirections.yaml': table(['/retour', 'https://fictif.example/avant']),
      [TABLE]: table(['/a', 'https://voisin.example/retour/']),
    };
    expect(findings(files)).toEqual([
      expect.stringContaining('écrire /articles/un/, où elle mène'),
    ]);
    expect(findings(files, 'voisin')).toEqual([
      expect.stringContaining('écrire https://fictif.example/articles/un/, où elle mène'),
    ]);
  });

  test.each([
    [[['/a', '/a/']], '/a/ → /a/'],
    [
      [
        ['/a', '/b'],
        ['/b', '/a'],
      ],
      '/a/ → /b/ → /a/',
    ],
  ] as const)('shows a loop whole', (pairs, circle) => {
    const found = findings({ [TABLE]: table(...(pairs as unknown as [string, string][])) });
    expect(found).toHaveLength(pairs.length);
    expect(found[0]).toContain(`redirection sans fin, ${circle}`);
  });

  test('shows a loop over two sites', () => {
    expect(
      findings({
        [TABLE]: table(['/a', 'https://voisin.example/b']),
        'voisin/redirections.yaml': table(['/b', 'https://fictif.example/a']),
      }),
    ).toEqual([expect.stringContaining('/a/ → https://voisin.example/b/ → /a/')]);
  });

  test('has each address once, and none of an entry', () => {
    expect(
      findings({
        'fictif/articles/2026/un/index.md': from('/vieux'),
        [TABLE]: table(['/vieux/', '/agenda/'], ['/x', '/agenda/'], ['/x', '/carte/']),
      }),
    ).toEqual([
      expect.stringMatching(
        /^2:\d+ erreur \/vieux figure déjà .*articles\/2026\/un\/index.md, ligne 6/,
      ),
      expect.stringMatching(/^4:\d+ erreur \/x figure déjà .*redirections.yaml, ligne 3/),
    ]);
  });

  test('is refused with its line when it is no table', () => {
    expect(findings({ [TABLE]: 'redirects:\n  - { from: /a, vers: /b }\n' })).toEqual([
      expect.stringContaining('2:'),
      expect.stringContaining('2:'),
    ]);
    expect(findings({ [TABLE]: 'patterns: []\n' })).toEqual([
      expect.stringContaining('champ inconnu « patterns »'),
    ]);
  });

  test('of a site that is built alone is not blamed for what other sites hold', () => {
    const root = contentFolder({
      ...NETWORK,
      [TABLE]: table(['/vieux', 'loin/articles/la'], ['/autre', 'https://voisin.example/x/']),
    });
    expect(loadValidTerritory(root, 'fictif').entries).toHaveLength(4);
    const loop = contentFolder({ ...NETWORK, [TABLE]: table(['/a', '/b'], ['/b', '/a']) });
    expect(() => loadValidTerritory(loop, 'fictif')).toThrow('redirection sans fin');
  });
});

describe('the network’s patterns', () => {
  const patterns = (...list: string[]) => ({
    'national/redirections.yaml': `patterns:\n${list.map((one) => `  - { ${one} }\n`).join('')}`,
  });
  const found = (...list: string[]) => findings(patterns(...list), 'national');

  test('lead former addresses of all territories to pages', () => {
    expect(
      found(
        'from: "/communautes/:c/articles/:slug", to: "/articles/:slug/"',
        'from: /membres/*, to: "/contributeurs/:splat"',
        'from: "/evenements/:slug", to: "/recherche/?q=:slug", temporary: true',
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'from: "/articles/:slug", to: /agenda/',
      'détournerait /articles/masque/, la page de content/fictif/',
    ],
    [
      'from: /articles/*, to: /agenda/',
      'détournerait /articles/page/2/, qui est une page de chaque site',
    ],
    ['from: "/annonces/:a", to: /agenda/', 'détournerait /annonces/archives/'],
    ['from: "/contributeurs/:a", to: /agenda/', 'content/fictif/contributeurs/structure/index.md'],
    ['from: "/a/:x", to: "/b/:x"', '« /b/ » n’est pas une partie des sites'],
  ])('%s is refused', (line, message) => {
    expect(found(line)).toEqual([expect.stringMatching(/^2:\d+ erreur /)]);
    expect(found(line)[0]).toContain(message);
  });

  test('are not led on to one another', () => {
    expect(
      found(
        'from: "/a/:x", to: "/b/:x"',
        'from: "/b/:y", to: "/a/:y"',
        'from: "/c/:z", to: "/c/:z"',
      ),
    ).toEqual([
      expect.stringContaining('« /a/:x » mène à « /b/:x/ », que l’une des formes mène ailleurs'),
      expect.stringContaining('« /b/:y »'),
      expect.stringContaining('« /c/:z »'),
    ]);
  });

  test('have each a shape of its own', () => {
    expect(found('from: "/a/:x", to: /agenda/', 'from: "/a/:y/", to: /carte/')).toEqual([
      expect.stringContaining('a la même forme que « /a/:x »'),
    ]);
  });

  test.each([
    ['from: "/:tout", to: /agenda/'],
    ['from: /*, to: /agenda/'],
    ['from: "/a/*/b", to: /agenda/'],
    ['from: "/a:b/c", to: /agenda/'],
    ['from: "/a/:x", to: "//mal.example/:x"'],
    ['from: /a/*, to: "/:splat"'],
    ['from: "/a{b}/:x", to: /agenda/'],
    ['from: "/a/:x", to: "https://mal.example/:x"'],
    ['from: "/a/:x", to: "/articles/:y"'],
    ['from: "/a/:x", to: "/articles/:splat"'],
    ['from: "/a/:x", to: "/articles/:x\\n/* /mal 301"'],
  ])('%s cannot be written', (line) => {
    expect(found(line).length).toBeGreaterThan(0);
    expect(
      found(line).every(
        (one) => one.includes('erreur Formes d’adresses') || /patterns\.0\.(?:from|to)/.test(one),
      ),
    ).toBe(true);
  });

  test('count when an address is followed: a table does not lead to what they move', () => {
    expect(
      findings({
        ...patterns('from: "/communautes/:c/articles/:slug", to: "/articles/:slug/"'),
        [TABLE]: table(['/vieux', '/communautes/ciel/articles/un']),
      }),
    ).toEqual([expect.stringContaining('écrire /articles/un/, où elle mène')]);
  });
});

test('a chain of thousands is followed no further than a browser would', () => {
  const pairs = Array.from({ length: 3000 }, (_, index): [string, string] => [
    `/c/${index}`,
    `/c/${index + 1}`,
  ]);
  const started = performance.now();
  expect(findings({ [TABLE]: table(...pairs) })).toHaveLength(3000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('three thousand redirects are judged in a moment', () => {
  const pairs = Array.from({ length: 3000 }, (_, index): [string, string] => [
    `/vieux/${index}`,
    'articles/un',
  ]);
  const root = contentFolder({ ...NETWORK, [TABLE]: table(...pairs) });
  const started = performance.now();
  expect(loadValidTerritory(root, 'fictif').entries).toHaveLength(4);
  // Generous: it is a fifth of a second on a slow machine that does nothing else.
  expect(performance.now() - started).toBeLessThan(3000);
});
