import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TerritoryContent } from '@echosciences/content';
import { checkTerritory, loadTerritory } from '@echosciences/content';
import { contentFolder, entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import { applyRename } from './apply.ts';
import { planRename } from './plan.ts';

const territory = (name: string) => `# À la main : ${name}
name: ${name}
inName: à ${name}
domain: ${name.toLowerCase()}.example
tagline: Un territoire pour les tests
summary: Ce territoire n’existe que dans les tests, pour tout y essayer sans rien casser.
hue: 100
coordinators: [ 'structure' ] # une seule
coverage: { departments: ["38"], label: Isère }
contact: {}
`;

const article = (lines: Record<string, string> = {}, body?: string) =>
  entry({ kind: 'kind: divers', ...lines }, body);

const NETWORK: Record<string, string> = {
  'fictif/territoire.yaml': territory('Fictif'),
  'fictif/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
  'fictif/articles/2026/ancien/index.md': article({
    contributors: 'contributors: ["structure"] # qui écrit',
  }),
  'fictif/articles/2026/ancien/photo.jpg': 'x',
  'fictif/articles/2026/ancien-voisin/index.md': article(
    { note: 'keywords: [ancien, structure]' },
    'Voir [cet article](/articles/ancien/#ancien), [le même](../ancien/), [sa version](https://fictif.example/articles/ancien?ancien=1), [autre](/articles/ancien-voisin/) et [ailleurs](https://voisin.example/articles/ancien/).\n\n[ancien]: /articles/ancien/ "ancien"\n',
  ),
  'fictif/dossiers/parcours/index.md': entry({
    items: `items:
  # le premier
  - entry: articles/ancien
    comment: ancien
  - { entry: "articles/ancien-voisin" }`,
  }),
  'fictif/redirections.yaml':
    'redirects:\n  - { from: /a, to: articles/ancien } # ici\n  - { from: /b, to: "/articles/ancien/#ancien" }\n',
  'voisin/territoire.yaml': territory('Voisin'),
  'voisin/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
  'voisin/articles/2026/ancien/index.md': article(),
  'voisin/dossiers/parcours/index.md': entry({
    items:
      'items:\n  - { entry: fictif/articles/ancien, title: Là-bas }\n  - { entry: articles/ancien }',
  }),
  'voisin/redirections.yaml':
    'redirects:\n  - { from: /a, to: https://fictif.example/articles/ancien/ }\n',
};

function load(root: string): Map<string, TerritoryContent> {
  return new Map(['fictif', 'voisin'].map((id) => [id, loadTerritory(root, id)]));
}

function plan(root: string, folder: string, slug: string) {
  return planRename(root, load(root), folder, slug);
}

function contentsOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

function rename(files: Record<string, string>, folder: string, slug: string) {
  const root = contentFolder({ ...NETWORK, ...files });
  const planned = plan(root, folder, slug);
  if (typeof planned === 'string') throw new Error(planned);
  applyRename(root, planned);
  const territories = load(root);
  return {
    root,
    planned,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    findings: [...territories.values()].flatMap((content) =>
      checkTerritory(content, { territories }).filter(
        ({ code }) => code !== 'image' && code !== 'fichier',
      ),
    ),
  };
}

test('the folder moves with its images, the old address is kept, all that named it names it still', () => {
  const { root, planned, read, findings } = rename(
    {},
    'fictif/articles/2026/ancien',
    'nouveau-nom',
  );
  expect(findings).toEqual([]);
  expect(planned).toMatchObject({
    to: 'fictif/articles/2026/nouveau-nom',
    oldAddress: '/articles/ancien/',
    newAddress: '/articles/nouveau-nom/',
  });
  expect(existsSync(join(root, 'fictif/articles/2026/nouveau-nom/photo.jpg'))).toBe(true);
  expect(existsSync(join(root, 'fictif/articles/2026/ancien'))).toBe(false);
  expect(read('fictif/articles/2026/nouveau-nom/index.md')).toContain(
    '\nredirectFrom: [/articles/ancien]\n---\n',
  );
  expect(read('fictif/dossiers/parcours/index.md')).toContain(`items:
  # le premier
  - entry: articles/nouveau-nom
    comment: ancien
  - { entry: "articles/ancien-voisin" }`);
  expect(read('voisin/dossiers/parcours/index.md')).toContain(
    '- { entry: fictif/articles/nouveau-nom, title: Là-bas }\n  - { entry: articles/ancien }',
  );
  expect(read('fictif/redirections.yaml')).toBe(
    'redirects:\n  - { from: /a, to: articles/nouveau-nom } # ici\n  - { from: /b, to: "/articles/nouveau-nom/#ancien" }\n',
  );
  expect(read('voisin/redirections.yaml')).toContain(
    'https://fictif.example/articles/nouveau-nom/',
  );
});

test('links of texts follow, and nothing else that has the same letters', () => {
  const { read } = rename({}, 'fictif/articles/2026/ancien', 'nouveau');
  const text = read('fictif/articles/2026/ancien-voisin/index.md');
  expect(text).toContain('keywords: [ancien, structure]');
  expect(text).toContain(
    '[cet article](/articles/nouveau/#ancien), [le même](../nouveau/), [sa version](https://fictif.example/articles/nouveau?ancien=1), [autre](/articles/ancien-voisin/) et [ailleurs](https://voisin.example/articles/ancien/).',
  );
  expect(text).toContain('[ancien]: /articles/nouveau/ "ancien"');
});

test('what the portal puts forward and redirects follows too', () => {
  const root = contentFolder({
    ...NETWORK,
    'national/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
    'national/reseau.yaml': `${territory('Reseau').replace(/inName.*\n|coverage.*\n/g, '')}
repository: https://github.com/organisation/depot
credits: Contours de l’IGN
`,
    'national/a-ne-pas-manquer.yaml':
      'pins:\n  - { entry: fictif/articles/ancien, until: 2026-12-31 } # en tête\n',
    'national/redirections.yaml': 'redirects:\n  - { from: /a, to: fictif/articles/ancien }\n',
  });
  const territories = new Map(
    ['fictif', 'voisin', 'national'].map((id) => [id, loadTerritory(root, id)]),
  );
  const planned = planRename(root, territories, 'fictif/articles/2026/ancien', 'nouveau');
  if (typeof planned === 'string') throw new Error(planned);
  const texts = new Map(planned.files.map(({ path, source }) => [path, source.text]));
  expect(texts.get('national/a-ne-pas-manquer.yaml')).toBe(
    'pins:\n  - { entry: fictif/articles/nouveau, until: 2026-12-31 } # en tête\n',
  );
  expect(texts.get('national/redirections.yaml')).toContain('to: fictif/articles/nouveau }');
  expect(texts.has('national/reseau.yaml')).toBe(false);
});

test('a structure keeps its place in the settings, and stays apart from its namesake elsewhere', () => {
  const { read, findings } = rename({}, 'fictif/contributeurs/structure', 'association');
  expect(findings).toEqual([]);
  expect(read('fictif/territoire.yaml')).toBe(
    territory('Fictif').replace("'structure'", "'association'"),
  );
  expect(read('voisin/territoire.yaml')).toBe(territory('Voisin'));
  expect(read('fictif/articles/2026/ancien/index.md')).toContain(
    'contributors: ["association"] # qui écrit',
  );
});

test.each([
  ['in brackets', 'redirectFrom: [/x]', 'redirectFrom: [/articles/ancien, /x]'],
  ['empty', 'redirectFrom: []', 'redirectFrom: [/articles/ancien]'],
  [
    'one a line',
    'redirectFrom:\n  - /x # la première\n  - /y',
    'redirectFrom:\n  - /articles/ancien\n  - /x # la première\n  - /y',
  ],
  ['one a line, at the margin', 'redirectFrom:\n- /x', 'redirectFrom:\n- /articles/ancien\n- /x'],
])('former addresses %s stay as they are written', (_how, before, after) => {
  const { read, findings } = rename(
    { 'fictif/articles/2026/ancien/index.md': article({ redirectFrom: before }) },
    'fictif/articles/2026/ancien',
    'nouveau',
  );
  expect(findings).toEqual([]);
  expect(read('fictif/articles/2026/nouveau/index.md')).toContain(`\n${after}\n---\n`);
});

test('an entry that takes a former slug back has no address twice', () => {
  const { read, findings } = rename(
    { 'fictif/articles/2026/ancien/index.md': article({ r: 'redirectFrom: [/articles/avant/]' }) },
    'fictif/articles/2026/ancien',
    'avant',
  );
  expect(findings).toEqual([]);
  expect(read('fictif/articles/2026/avant/index.md')).toContain('redirectFrom: [/articles/ancien]');
});

test('an event goes to the year that its slug begins with', () => {
  const event = entry({
    format: 'format: divers',
    address: 'address: { city: Grenoble }',
    occurrences: 'occurrences: [{ start: 2027-01-02T18:30 }]',
  });
  const files = { 'fictif/agenda/2026/2026-12-31-nuit/index.md': event };
  const { planned, findings } = rename(
    files,
    'fictif/agenda/2026/2026-12-31-nuit',
    '2027-01-02-nuit',
  );
  expect(planned.to).toBe('fictif/agenda/2027/2027-01-02-nuit');
  expect(findings).toEqual([]);
  expect(
    plan(contentFolder({ ...NETWORK, ...files }), 'fictif/agenda/2026/2026-12-31-nuit', 'nuit'),
  ).toContain('2026-12-31-nuit');
});

test('ends of line stay those of the file', () => {
  const windows = article().replaceAll('\n', '\r\n');
  const { read } = rename(
    { 'fictif/articles/2026/ancien/index.md': windows },
    'fictif/articles/2026/ancien',
    'nouveau',
  );
  expect(read('fictif/articles/2026/nouveau/index.md')).toBe(
    windows.replace('\r\n---\r\nDu', '\r\nredirectFrom: [/articles/ancien]\r\n---\r\nDu'),
  );
});

test.each([
  ['fictif/articles/2026/rien', 'nouveau', 'n’est pas le dossier d’un contenu'],
  ['fictif/articles/2026', 'nouveau', 'n’est pas le dossier d’un contenu'],
  ['../fictif/articles/2026/ancien', 'nouveau', 'n’est pas le dossier d’un contenu'],
  ['fictif/articles/2026/ancien', 'ancien', 'est déjà son identifiant'],
  ['fictif/articles/2026/ancien', 'Été', 'n’est pas un identifiant'],
  ['fictif/articles/2026/ancien', '../../x', 'n’est pas un identifiant'],
  ['fictif/articles/2026/ancien', 'page', 'est l’adresse d’une page du site lui-même'],
  ['fictif/articles/2026/ancien', 'ancien-voisin', 'a déjà cet identifiant'],
])('%s cannot become %s', (folder, slug, message) => {
  expect(plan(contentFolder(NETWORK), folder, slug)).toContain(message);
});

test('a file that cannot be written to its end leaves all as it was', () => {
  const root = contentFolder({
    ...NETWORK,
    'voisin/dossiers/parcours/index.md': `${NETWORK['voisin/dossiers/parcours/index.md']}${'Un mot. '.repeat(1200)}\n`,
  });
  const before = contentsOf(root);
  const planned = plan(root, 'fictif/articles/2026/ancien', 'nouveau-nom');
  expect(planned).toHaveProperty('files.3');
  const module = JSON.stringify(resolve(import.meta.dirname, 'apply.ts'));
  const { stderr } = spawnSync(
    'sh',
    [
      '-c',
      'ulimit -f 4; exec "$@"',
      'sh',
      process.execPath,
      '--input-type=module',
      '-e',
      `const { applyRename } = await import(${module});
       applyRename(${JSON.stringify(root)}, ${JSON.stringify(planned)});`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('EFBIG');
  expect(contentsOf(root)).toEqual(before);
});

test('a former address of another entry is not taken', () => {
  const root = contentFolder({
    ...NETWORK,
    'fictif/redirections.yaml': 'redirects:\n  - { from: /articles/pris, to: /agenda/ }\n',
  });
  expect(plan(root, 'fictif/articles/2026/ancien', 'pris')).toContain(
    '/articles/pris/ est une ancienne adresse (content/fictif/redirections.yaml, ligne 2)',
  );
});

test.each([
  ['voisin/articles/2026/casse/index.md', '---\ntitle: [\n---\n'],
  ['voisin/redirections.yaml', 'redirects:\n  - { from: /a b, to: /agenda/ }\n'],
  ['national/a-ne-pas-manquer.yaml', 'pins: oui\n'],
])('nothing is done while %s cannot be read: it could name the entry', (file, text) => {
  const root = contentFolder({ ...NETWORK, [file]: text });
  expect(plan(root, 'fictif/articles/2026/ancien', 'nouveau')).toContain(
    `corriger d’abord content/${file}, ligne `,
  );
});
