import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contentFolder } from '@echosciences/content/test';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../proposal.ts');
const NETWORK = resolve(import.meta.dirname, '../../content/national/reseau.yaml');
const FOLDER = 'content/fictif/articles/2026/un-ciel-de-novembre';
const ARTICLE = `---
title: Un ciel de novembre
summary: Ce que l’on voit cette année au-dessus de nos têtes en novembre.
publishedAt: 2026-11-12
kind: divers
---

Levez la tête.
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposal-test-'));
  cpSync(contentFolder({}), join(root, 'content'), { recursive: true });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, out: (stdout + stderr).replace(/[\u00A0\u202F]/g, ' ') };
}

function archive(files: Record<string, string>): string {
  const path = join(root, 'proposition.zip');
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(path, zipSync(Object.fromEntries(entries)));
  return path;
}

test('a proposal to the portal is written into the national contents', () => {
  const folder = FOLDER.replace('fictif', 'national');
  cpSync(NETWORK, join(root, 'content/national/reseau.yaml'));
  const { status, out } = run(archive({ [`${folder}/index.md`]: ARTICLE }), '--ecrire');
  expect(out).toContain(`git add ${folder}`);
  expect(status).toBe(0);
  expect(existsSync(join(root, folder, 'index.md'))).toBe(true);
});

test('an archive is looked at first, and written when that is asked', () => {
  const path = archive({ [`${FOLDER}/index.md`]: ARTICLE });
  const dry = run(path);
  expect(dry).toMatchObject({ status: 0 });
  expect(dry.out).toContain('Article pour fictif : « Un ciel de novembre »');
  expect(dry.out).toContain(`Serait écrit :\n  ${FOLDER}/index.md`);
  expect(existsSync(join(root, FOLDER))).toBe(false);

  expect(run(path, '--ecrire').out).toContain(`git add ${FOLDER}`);
  expect(readFileSync(join(root, FOLDER, 'index.md'), 'utf8')).toBe(ARTICLE);
  expect(readdirSync(join(root, FOLDER, '..'))).toEqual(['un-ciel-de-novembre']);

  const again = run(path, '--ecrire');
  expect(again).toMatchObject({ status: 1 });
  expect(again.out).toContain(`« ${FOLDER} » existe déjà : rien n’est remplacé.`);
});

test('a folder and a file alone are taken too', () => {
  const folder = join(root, 'reçu', FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), ARTICLE);
  expect(run(join(root, 'reçu')).out).toContain(`${FOLDER}/index.md`);
  expect(run(folder).out).toContain(`${FOLDER}/index.md`);
  expect(run(join(folder, 'index.md')).out).toContain(FOLDER);
  const loose = join(root, 'index.md');
  writeFileSync(loose, ARTICLE);
  expect(run(loose).out).toContain('le donner avec --territoire');
  expect(run(loose, '--territoire', 'fictif').out).toContain(
    'pourrait être de plusieurs rubriques',
  );
  symlinkSync('/etc/hostname', join(folder, 'a.jpg'));
  const linked = run(folder);
  expect(linked).toMatchObject({ status: 1 });
  expect(linked.out).toContain('est un lien');
});

test('what only the coordination decides is not written, and the report says so', () => {
  const forged = ARTICLE.replace(
    'kind: divers',
    'kind: divers\nvisibility: hidden\nredirectFrom: [/admin/]\nsource: { provider: OpenAgenda, id: "48516406", locked: true }',
  );
  const { out } = run(archive({ [`${FOLDER}/index.md`]: forged }), '--ecrire');
  expect(out).toContain(
    'Non repris, la coordination seule en décide :\n  Visibilité\n  Anciennes adresses\n  Source\n',
  );
  expect(readFileSync(join(root, FOLDER, 'index.md'), 'utf8')).toBe(ARTICLE);
});

test('what the check refuses in the network is not written', () => {
  const text = ARTICLE.replace('kind: divers', 'kind: inconnu');
  const refused = run(archive({ [`${FOLDER}/index.md`]: text }), '--ecrire');
  expect(refused.status).toBe(1);
  expect(refused.out).toMatch(/Serait écrit, une fois corrigé[\s\S]*erreur relation.*inconnu/);
  expect(existsSync(join(root, FOLDER))).toBe(false);
});

test.each([
  [
    'the schema',
    { [`${FOLDER}/index.md`]: ARTICLE.replace('kind: divers', '') },
    /à corriger :\n- .*obligatoire/,
  ],
  [
    'a territory that is not there',
    { 'content/ailleurs/articles/2026/a/index.md': ARTICLE },
    /« ailleurs » n’est pas dans ce dépôt/,
  ],
  ['a way out', { '../../index.md': ARTICLE }, /veut sortir/],
])('it says what %s is refused for', (_what, files, message) => {
  const { status, out } = run(archive(files as unknown as Record<string, string>), '--ecrire');
  expect(status).toBe(1);
  expect(out).toMatch(message);
  expect(out).not.toMatch(/\n {4}at /);
});

test('without a file it says how it is used', () => {
  expect(run()).toMatchObject({
    status: 2,
    out: expect.stringContaining('Usage : pnpm proposition'),
  });
  expect(run('nulle-part.zip').status).toBe(2);
});
