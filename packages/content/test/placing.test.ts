import {
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
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { placeFolder, replaceText } from '../src/placing.ts';

const FOLDER = 'content/fictif/agenda/2027/2027-10-08-nuit';
const FILE = `${FOLDER}/index.md`;
const files = [{ name: 'index.md', bytes: 'Bonjour' }];

function repository(): string {
  const root = mkdtempSync(join(tmpdir(), 'placing-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

test('a new folder is there with all its files, and nothing is left beside it', () => {
  const root = repository();
  placeFolder(root, FOLDER, [...files, { name: 'image.jpg', bytes: Uint8Array.of(1, 2) }]);
  expect(readdirSync(join(root, FOLDER)).sort()).toEqual(['image.jpg', 'index.md']);
  expect(readdirSync(join(root, 'content/fictif/.turbo'))).toEqual([]);
});

test('what an interrupted run left goes, what another run is writing stays', () => {
  const root = repository();
  const drafts = join(root, 'content/fictif/.turbo');
  // No process has this number: it is above what Linux gives.
  for (const name of ['brouillon-99999999', `brouillon-${process.ppid}`, 'turbo-export.log']) {
    mkdirSync(join(drafts, name), { recursive: true });
  }
  placeFolder(root, FOLDER, files);
  expect(readdirSync(drafts).sort()).toEqual([`brouillon-${process.ppid}`, 'turbo-export.log']);
});

test('nothing that exists is replaced, be it a broken link', () => {
  const root = repository();
  placeFolder(root, FOLDER, files);
  expect(() => placeFolder(root, FOLDER, [{ name: 'index.md', bytes: 'Autre' }])).toThrow(
    /existe déjà : rien n’est remplacé/,
  );
  expect(readFileSync(join(root, FILE), 'utf8')).toBe('Bonjour');
  symlinkSync('nulle-part', join(root, `${FOLDER}-2`));
  expect(() => placeFolder(root, `${FOLDER}-2`, files)).toThrow(/existe déjà/);
});

test('a link on the way is not followed, a file is no folder', () => {
  const root = repository();
  const outside = repository();
  mkdirSync(join(root, 'content/fictif'), { recursive: true });
  symlinkSync(outside, join(root, 'content/fictif/agenda'));
  expect(() => placeFolder(root, FOLDER, files)).toThrow(
    '« content/fictif/agenda » est un lien vers un autre endroit, un dossier est attendu',
  );
  expect(readdirSync(outside)).toEqual([]);
  writeFileSync(join(root, 'content/autre'), '');
  expect(() => placeFolder(root, FOLDER.replace('fictif', 'autre'), files)).toThrow(
    '« content/autre » est un fichier',
  );
});

test('a text is replaced with its images, unless somebody has just changed it', () => {
  const root = repository();
  placeFolder(root, FOLDER, files);
  const images = [{ name: 'visuel.jpg', bytes: Uint8Array.of(1) }];
  replaceText(root, FILE, { before: 'Bonjour', after: 'Bonsoir', images });
  expect(readFileSync(join(root, FILE), 'utf8')).toBe('Bonsoir');
  expect(existsSync(join(root, FOLDER, 'visuel.jpg'))).toBe(true);
  expect(() =>
    replaceText(root, FILE, { before: 'Bonjour', after: 'Bonne nuit', images: [] }),
  ).toThrow(/vient d’être modifié/);
  expect(readFileSync(join(root, FILE), 'utf8')).toBe('Bonsoir');
});

test('a text that has become a link is left', () => {
  const root = repository();
  const outside = join(repository(), 'secret');
  writeFileSync(outside, 'Bonjour');
  placeFolder(root, FOLDER, files);
  rmSync(join(root, FILE));
  symlinkSync(outside, join(root, FILE));
  expect(() =>
    replaceText(root, FILE, { before: 'Bonjour', after: 'Bonsoir', images: [] }),
  ).toThrow(/n’est plus là, ou n’est pas un fichier/);
  expect(readFileSync(outside, 'utf8')).toBe('Bonjour');
});
