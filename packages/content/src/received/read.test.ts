import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readReceived } from './read.ts';

const FOLDER = 'content/fictif/agenda/2027/2027-10-08-nuit';
const EVENT = `---
title: La nuit des étoiles
summary: Une soirée au télescope, ouverte à toute personne curieuse.
format: observation
occurrences:
  - start: 2027-10-08T20:30
address:
  name: Observatoire
  city: Rezé
couleur: rouge
---

Venez avec une lampe rouge.
`;

const file = (path: string, content: string | Buffer) => ({
  path,
  bytes: Uint8Array.from(Buffer.from(content)),
});

test('the fields, the text and the images of a proposal, and what no field can take', async () => {
  const colour = { r: 1, g: 2, b: 3 };
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: colour } })
    .withExif({ IFD0: { Copyright: 'secret' } })
    .jpeg()
    .toBuffer();
  const { proposal, lost } = readReceived([
    file(`${FOLDER}/index.md`, EVENT),
    file(`${FOLDER}/ciel.jpg`, photo),
  ]);
  expect(proposal).toMatchObject({
    territory: 'fictif',
    type: 'event',
    fields: { title: 'La nuit des étoiles', occurrences: [{ start: '2027-10-08T20:30' }] },
    body: 'Venez avec une lampe rouge.',
  });
  expect(proposal.images.map(({ name }) => name)).toEqual(['ciel.jpg']);
  expect(Buffer.from(proposal.images[0]?.bytes ?? []).includes('secret')).toBe(false);
  expect(lost.map(({ path }) => path)).toEqual(['couleur']);
});

test('what only the coordination decides is left out, and named', () => {
  const forged = `visibility: hidden
redirectFrom: [/admin/]
source: { provider: OpenAgenda, id: "48516406", locked: true }
pinnedUntil: 2027-10-08
alsoIn: [bretagne/agenda/2027-10-08-nuit]
couleur: rouge`;
  const { proposal, reserved, lost } = readReceived([
    file(`${FOLDER}/index.md`, EVENT.replace('couleur: rouge', forged)),
  ]);
  expect(Object.keys(proposal.fields).sort()).toEqual([
    'address',
    'format',
    'occurrences',
    'summary',
    'title',
  ]);
  expect(reserved).toEqual([
    'Visibilité',
    'Anciennes adresses',
    'Source',
    'À ne pas manquer jusqu’au',
    'Aussi annoncé par',
  ]);
  expect(lost.map(({ path }) => path)).toEqual(['couleur']);
});

test('a file that lies nowhere is known by its fields, and goes where it is told', () => {
  const alone = [file('index.md', EVENT.replace('couleur: rouge\n', ''))];
  expect(readReceived(alone, 'fictif').proposal).toMatchObject({
    territory: 'fictif',
    type: 'event',
  });
  expect(() => readReceived(alone)).toThrow(/--territoire/);
  expect(() => readReceived([file('index.md', '---\ntitle: Rien\n---\n')], 'fictif')).toThrow(
    /Aucune rubrique ne prend ce fichier.*le ranger dans content\/<territoire>/,
  );
});

describe('it is refused', () => {
  test.each<[string, ReturnType<typeof file>[], RegExp]>([
    ['without a text', [file('a.jpg', 'x')], /pas de fichier index\.md/],
    [
      'with two texts',
      [file('a/index.md', EVENT), file('b/index.md', EVENT)],
      /plusieurs index\.md/,
    ],
    ['for settings', [file('content/fictif/pages/a/index.md', EVENT)], /ne se reconnaît pas/],
    [
      'for a rubrique that is none',
      [file('content/fictif/constructor/a/index.md', EVENT)],
      /ne se reconnaît pas/,
    ],
    [
      'for a territory that is none',
      [file('content/__proto__/agenda/a/index.md', EVENT)],
      /ne se reconnaît pas/,
    ],
    [
      'with an alias in its header',
      [file(`${FOLDER}/index.md`, '---\na: &a [1]\nb: *a\n---\n')],
      /illisible, ligne 3.*alias/,
    ],
    [
      'in another encoding',
      [file(`${FOLDER}/index.md`, Buffer.from('---\ntitle: Été\n---\n', 'latin1'))],
      /UTF-8/,
    ],
    [
      'with an image elsewhere',
      [file(`${FOLDER}/index.md`, EVENT), file('content/a.jpg', 'x')],
      /pas à côté/,
    ],
    [
      'with an image that is none',
      [file(`${FOLDER}/index.md`, EVENT), file(`${FOLDER}/a.jpg`, '<svg/>')],
      /n’est pas une image/,
    ],
    [
      'with an image cut short',
      [file(`${FOLDER}/index.md`, EVENT), file(`${FOLDER}/a.jpg`, Buffer.from('ffd8ffe0', 'hex'))],
      /abîmée/,
    ],
  ])('%s', (_what, files, message) => {
    expect(() => readReceived(files)).toThrow(message);
  });
});
