import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE, article, check, findings } from '../test/findings.ts';
import { contentFolder, entry, JPEG, PNG } from '../test/sandbox.ts';
import { checkTerritory } from './check.ts';
import { loadTerritory } from './load-territory.ts';

test('a valid territory has no finding', () => {
  expect(findings({ [ARTICLE]: article() })).toEqual([]);
});

describe('an unreadable file gets one finding with its place', () => {
  test.each([
    ['an empty file', '', '1:1 vide fichier vide'],
    ['no front matter', 'Bonjour', '1:1 en-tete en-tête introuvable'],
    ['a front matter that never ends', '---\ntitle: x\n', '1:1 en-tete en-tête introuvable'],
    [
      'a colon in a title',
      article({ title: 'title: Le ciel : un guide' }).replace(' : un', ': un'),
      '2:8 yaml YAML illisible : deux-points inattendu',
    ],
    [
      'a quotation mark that is not closed',
      article({ title: 'title: "Le ciel' }),
      'yaml YAML illisible',
    ],
    [
      'a list that is not closed',
      article({ keywords: 'keywords: [un, deux', cover: 'visibility: published' }),
      '7:1 yaml YAML illisible : il manque le « ] » qui ferme « [ »',
    ],
    [
      'a group that is not closed',
      article({ cover: 'cover: { src: a.png', visibility: 'visibility: published' }),
      'yaml YAML illisible : il manque le « } » qui ferme « { »',
    ],
    ['a tab', article({ cover: 'cover:\n\tsrc: a.png' }), 'yaml YAML illisible'],
    [
      'the same field twice',
      article({ again: 'title: Encore' }),
      '6:1 yaml YAML illisible : ce champ est écrit deux fois',
    ],
    [
      'an alias',
      article({ keywords: 'keywords: &a [un, deux]\nthemes: *a' }),
      'yaml les alias YAML',
    ],
    ['bytes that are not UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]), '1:1 encodage'],
    [
      '5 MB of Markdown',
      article({}, 'a'.repeat(5 * 1024 * 1024)),
      '1:1 taille fichier trop gros (5,0 Mo',
    ],
  ])('%s', (_name, text, expected) => {
    const found = findings({ [ARTICLE]: text });
    expect(found).toEqual([expect.stringContaining(expected)]);
    expect(found[0]).toMatch(/^articles\/2026\/mon-article\/index\.md:\d+:\d+ /);
  });
});

test('a YAML bomb is refused without being expanded', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}`;
  const found = findings({ [ARTICLE]: article({ bomb }) });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((line) => line.includes('alias'))).toBe(true);
});

test('one bad file hides no finding of the others', () => {
  const found = findings({
    [ARTICLE]: '',
    'fictif/articles/2026/autre/index.md': article({ summry: 'summry: x' }),
    'fictif/territoire.yaml': 'name: [',
  });
  expect(found.map((line) => line.split(' ')[1])).toEqual(['schema', 'vide', 'yaml']);
});

test('an unknown field is shown where it is written', () => {
  expect(findings({ [ARTICLE]: article({ summry: 'summry: x' }) })).toEqual([
    'articles/2026/mon-article/index.md:6:1 schema champ inconnu « summry ». Peut-être « summary » ?',
  ]);
});

test('a field inside a list is shown on its line', () => {
  const text = entry({
    format: 'format: divers',
    address: 'address: { city: Grenoble }',
    occurrences: 'occurrences:\n  - start: 2026-12-13T18:30\n  - start: 18h30',
  });
  expect(findings({ 'fictif/agenda/2026/2026-12-13-soir/index.md': text })).toEqual([
    expect.stringContaining('index.md:9:5 schema Début (occurrences.1.start)'),
  ]);
});

describe('relations', () => {
  test('a missing target is named with the nearest entry', () => {
    expect(findings({ [ARTICLE]: article({ contributors: 'contributors: [structur]' }) })).toEqual([
      'articles/2026/mon-article/index.md:6:16 relation « structur » n’existe pas dans content/fictif/contributeurs/. Peut-être « structure » ?',
    ]);
  });

  test('an unknown term lists those that exist', () => {
    expect(findings({ [ARTICLE]: article({ themes: 'themes: [astrologie]' }) })).toEqual([
      expect.stringContaining('terme inconnu « astrologie ». Termes possibles : divers'),
    ]);
  });

  test('a target whose file is invalid is not said to be missing', () => {
    const found = findings({
      [ARTICLE]: article({ contributors: 'contributors: [autre]' }),
      'fictif/contributeurs/autre/index.md': '',
    });
    expect(found).toEqual([expect.stringContaining('contributeurs/autre/index.md:1:1 vide')]);
  });

  test('another territory’s entry must exist and be published', () => {
    const items = ['la-lune', 'la-lun', 'masque'].map(
      (slug) => `  - { entry: voisin/articles/${slug}, title: Un titre }\n`,
    );
    const root = contentFolder({
      'fictif/dossiers/un/index.md': entry({ items: `items:\n${items.join('')}` }),
      'voisin/articles/2026/la-lune/index.md': article(),
      'voisin/articles/2026/masque/index.md': article({ visibility: 'visibility: hidden' }),
    });
    expect(check(root, 'voisin')).toEqual([
      'dossiers/un/index.md:7:7 relation « la-lun » n’existe pas dans content/voisin/articles/. Peut-être « la-lune » ?',
      'dossiers/un/index.md:8:7 relation « masque » est masqué dans content/voisin/articles/2026/masque/index.md : le publier (visibility: published) ou retirer cet élément',
    ]);
    expect(check(root)).toEqual([]);
  });

  test('a territory may name itself, and is then held to it', () => {
    const text = entry({
      items:
        'items: [{ entry: fictif/articles/rien, title: Un }, { entry: contributeurs/structure }]',
    });
    expect(findings({ 'fictif/dossiers/un/index.md': text })).toEqual([
      expect.stringContaining('« rien » n’existe pas dans content/fictif/articles/'),
    ]);
  });

  test('a territory without its coordinator is refused', () => {
    expect(findings({ 'fictif/contributeurs/structure/index.md': null })).toEqual([
      expect.stringContaining('structure coordinatrice « structure » absente'),
    ]);
  });
});

test('two entries with one id are both named', () => {
  const found = findings({
    [ARTICLE]: article(),
    'fictif/articles/2025/mon-article/index.md': article({
      publishedAt: 'publishedAt: 2025-03-01',
    }),
  });
  expect(found).toEqual([
    'articles/2026/mon-article/index.md:1:1 doublon même identifiant « mon-article » que content/fictif/articles/2025/mon-article/index.md : renommer l’un des deux dossiers',
  ]);
});

test.each([
  'pages/agenda',
  'pages/404',
  'pages/territoires',
  'annonces/archives',
  'communautes/page',
])('an entry at %s would take the address of one of the site’s own pages', (folder) => {
  const [rubrique = '', slug = ''] = folder.split('/');
  const fields: Record<string, Record<string, string>> = {
    annonces: { kind: 'kind: divers' },
  };
  const address = rubrique === 'pages' ? `/${slug}/` : `/${folder}/`;
  expect(findings({ [`fictif/${folder}/index.md`]: entry(fields[rubrique]) })).toEqual([
    `${folder}/index.md:1:1 identifiant l’adresse ${address} est celle d’une page du site lui-même : renommer le dossier « ${slug} », par exemple en « ${slug}-fictif »`,
  ]);
});

describe('places on disk', () => {
  test('a folder without index.md', () => {
    expect(findings({ 'fictif/lieux/vide/photo.jpg': 'x' })).toEqual([
      expect.stringContaining('lieux/vide:1:1 index-absent'),
    ]);
  });

  test('a rubrique that does not exist, a stray file, a name with an accent', () => {
    const found = findings({
      'fictif/actualites/x/index.md': article(),
      'fictif/lieux/notes.txt': 'x',
      'fictif/lieux/Musée/index.md': article(),
    });
    expect(found.map((line) => line.split(' ')[1])).toEqual([
      'emplacement',
      'identifiant',
      'emplacement',
    ]);
  });

  test('an article in the folder of another year, an event without its day', () => {
    const found = findings({
      'fictif/articles/2025/mon-article/index.md': article(),
      'fictif/agenda/2026/soir/index.md': entry({
        format: 'format: divers',
        address: 'address: { city: Grenoble }',
        occurrences: 'occurrences: [{ start: 2026-12-13T18:30 }]',
      }),
    });
    expect(found).toEqual([
      expect.stringContaining('commence par son premier jour : 2027-10-08-…'),
      expect.stringContaining('déplacer le dossier vers articles/2026/mon-article/'),
    ]);
  });

  test('an event that was put off to another year keeps its slug and its folder', () => {
    const found = findings({
      'fictif/agenda/2026/2026-12-13-soir/index.md': entry({
        format: 'format: divers',
        address: 'address: { city: Grenoble }',
        occurrences: 'occurrences: [{ start: 2027-01-13T18:30 }]',
      }),
    });
    expect(found).toEqual([]);
  });

  test('a symbolic link is not followed', () => {
    const root = contentFolder({});
    mkdirSync(join(root, 'fictif/lieux'));
    symlinkSync('/etc', join(root, 'fictif/lieux/etc'));
    expect(check(root)).toEqual([expect.stringContaining('lieux/etc:1:1 chemin')]);
  });
});

describe('images', () => {
  test('a missing cover says what lies there', () => {
    const cover = 'cover: { src: phto.jpg, alt: Une photo, credit: Une auteure }';
    const found = findings({
      [ARTICLE]: article({ cover }),
      'fictif/articles/2026/mon-article/photo.jpg': JPEG,
    });
    expect(found).toEqual([
      expect.stringContaining(
        'image « phto.jpg » introuvable à côté de index.md (il y a : photo.jpg)',
      ),
    ]);
  });

  test.each(['../autre/photo.jpg', '/etc/passwd', 'https://exemple.fr/a.jpg', 'a.svg'])(
    'a cover at %s is refused',
    (src) => {
      expect(
        findings({
          [ARTICLE]: article({
            cover: `cover: { src: "${src}", alt: Une photo, credit: Une auteure }`,
          }),
        }),
      ).toEqual([expect.stringContaining('posée à côté de index.md')]);
    },
  );

  test('an image of the text whose name has a stray % is said to be missing', () => {
    expect(findings({ [ARTICLE]: article({}, 'Voici.\n\n![Le ciel](100%.png)\n') })).toEqual([
      expect.stringContaining('image « 100%.png » introuvable'),
    ]);
  });

  test('alternative text is required, in the front matter and in the text', () => {
    const found = findings({
      [ARTICLE]: article({ cover: 'cover: { src: a.png, credit: Une auteure }' }),
      'fictif/articles/2026/autre/index.md': article({}, 'Voici.\n\n![](a.png)\n'),
      'fictif/articles/2026/mon-article/a.png': PNG,
      'fictif/articles/2026/autre/a.png': PNG,
    });
    expect(found).toEqual([
      expect.stringContaining('autre/index.md:9:1 alt image sans texte de remplacement'),
      expect.stringContaining('Texte de remplacement (cover.alt) : champ obligatoire'),
    ]);
  });

  test.each([
    ['a.jpg', 'du texte', 'ce fichier n’est pas une image JPEG, ou il est abîmé'],
    ['a.png', '<svg onload="alert(1)">', 'ce fichier est en SVG, son nom finit par .png'],
    ['a.png', JPEG, 'cette image est en JPEG, son nom finit par .png : la renommer en .jpg'],
    ['a.webp', '', 'ce fichier n’est pas une image WebP, ou il est abîmé'],
  ])('%s is judged by its bytes, not by its name', (name, bytes, expected) => {
    const folder = 'fictif/articles/2026/mon-article';
    expect(findings({ [ARTICLE]: article(), [`${folder}/${name}`]: bytes })).toEqual([
      expect.stringContaining(`mon-article/${name}:1:1 image ${expected}`),
    ]);
  });

  test('an image that is what its name says is accepted, in capitals too', () => {
    const folder = 'fictif/articles/2026/mon-article';
    expect(
      findings({
        [ARTICLE]: article({}, '![Le ciel](a.JPG) ![La mer](b.jpeg) ![Le vent](c.png)\n'),
        [`${folder}/a.JPG`]: JPEG,
        [`${folder}/b.jpeg`]: JPEG,
        [`${folder}/c.png`]: PNG,
      }),
    ).toEqual([]);
  });

  test('a file that is no image is refused beside an entry', () => {
    const found = findings({
      [ARTICLE]: article(),
      'fictif/articles/2026/mon-article/run.js': 'x',
    });
    expect(found).toEqual([expect.stringContaining('run.js:1:1 fichier')]);
  });
});

test('headings start at level 2 and skip none', () => {
  const found = findings({ [ARTICLE]: article({}, '# Un\n\n## Deux\n\n#### Quatre\n') });
  expect(found).toEqual([
    expect.stringContaining(':7:1 titre titre de niveau 1 (#) réservé'),
    expect.stringContaining(':11:1 titre titre de niveau 4 après un niveau 2 : écrire ###'),
  ]);
});

describe('MDX', () => {
  const dossier = (body: string) =>
    findings({
      [ARTICLE]: article(),
      'fictif/dossiers/un/index.mdx': entry(
        { items: 'items: [{ entry: articles/mon-article }, { entry: contributeurs/structure }]' },
        body,
      ),
    });

  test('a listed component with plain attributes is accepted', () => {
    expect(dossier('Texte.\n\n<Encart titre="À savoir">\n  Oui.\n</Encart>\n')).toEqual([]);
  });

  test.each([
    ['import fs from "node:fs"', '7:1 mdx import et export'],
    ['export const a = 1', '7:1 mdx import et export'],
    ['Un {process.exit(1)} texte', '7:4 mdx les expressions'],
    ['{process.exit(1)}', '7:1 mdx les expressions'],
    ['<script>alert(1)</script>', '7:1 mdx <script>'],
    ['<Encart titre={process.env.HOME}>x</Encart>', 'mdx un attribut'],
    ['<Encart {...globalThis}>x</Encart>', 'mdx un attribut'],
    ['<Encart', 'mdx MDX illisible'],
  ])('%s is refused with its place', (body, expected) => {
    const found = dossier(`${body}\n`);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain(expected);
  });

  test('an article cannot be MDX', () => {
    expect(findings({ 'fictif/articles/2026/un/index.mdx': article() })).toEqual([
      expect.stringContaining('articles/2026/un:1:1 index-absent'),
    ]);
  });
});

describe('a text so long that its page is slow', () => {
  const words = (count: number) => 'mot '.repeat(count);
  const said = (body: string) => {
    const content = loadTerritory(contentFolder({ [ARTICLE]: article({}, body) }), 'fictif');
    return checkTerritory(content, { territories: new Map() }).filter(
      ({ code }) => code === 'longueur',
    );
  };

  test('is a warning with what to do, not an error', () => {
    expect(said(words(10_000))).toEqual([
      expect.objectContaining({
        level: 'avertissement',
        message: expect.stringMatching(/^texte d’environ 10000 mots.*réunis dans un dossier$/),
      }),
    ]);
  });

  test('begins beyond 5,000 words', () => {
    expect(said(words(5000))).toEqual([]);
  });
});
