import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEntryFile, writeEntryFile } from '@echosciences/content/form/file';
import { judgeEntry } from '@echosciences/content/form/validate';
import { entry, JPEG, WEBP } from '@echosciences/content/test';
import { contentTypeOf } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import {
  check,
  draft,
  edit,
  pathOf,
  plan,
  repository,
  run,
  sums,
  TODAY,
  textOf,
  texts,
} from './plan-fixture.ts';

const SLUG = '2027-10-08-nuit-des-etoiles-1';
const ADDRESS = 'address: { city: Die, lat: 44.75, lon: 5.37 }';

test('a new event is written with its source, and the check has nothing to say', async () => {
  const root = repository();
  const { outcomes } = await run(root, [draft({ source: { url: 'https://openagenda.com/e/1' } })]);
  expect(outcomes).toMatchObject([
    {
      kind: 'created',
      path: `content/fictif/agenda/2027/${SLUG}/index.md`,
      title: 'Nuit des étoiles 1',
      score: 80,
    },
  ]);
  expect(textOf(root, SLUG)).toMatchInlineSnapshot(`
    "---
    title: Nuit des étoiles 1
    summary: Une soirée pour lever les yeux ensemble.
    publishedAt: 2026-11-02
    keywords:
      - étoiles
    source:
      provider: OpenAgenda
      id: "1"
      url: https://openagenda.com/e/1
      updatedAt: 2026-11-10T08:00:00Z
      digest: 1 title:d13c4ef87b8d summary:44456cfb1cdd body:046baafb1329 dates:3c32d8f031bd where:eb61e86c1b10 price:e5c4d7a0fe0b format:21da7226da82 keywords:e3acf9e04330
    occurrences:
      - start: 2027-10-08T20:00
        end: 2027-10-08T23:00
    address:
      name: Parc municipal
      city: Die
      insee: "26113"
    price:
      isFree: true
    format: divers
    ---

    Venez nombreux.
    "
  `);
  expect(check(root)).toEqual([]);
});

test('a second run changes nothing, nor does a newer date at the source alone', async () => {
  const root = repository();
  await run(root, [draft()]);
  const before = texts(root);
  const later = draft({ source: { updatedAt: '2026-11-20T08:00:00Z' } });
  expect(sums(await run(root, [draft()]))).toEqual({ unchanged: 1 });
  expect(sums(await run(root, [later]))).toEqual({ unchanged: 1 });
  expect(texts(root)).toEqual(before);
});

test('saved in the CMS without a change, an event is still nobody’s edit', async () => {
  const root = repository();
  await run(root, [draft()]);
  const type = contentTypeOf('event');
  edit(root, SLUG, (text) => {
    const judged = judgeEntry(type, readEntryFile(type, text), { today: TODAY, images: [] });
    if ('problems' in judged) throw new Error('invalid');
    const saved = writeEntryFile(type, { ...judged.data, body: judged.body });
    expect(saved).toBe(text);
    return saved.replace('title: Nuit', 'title:   Nuit').replaceAll('\n', '\r\n');
  });
  const { outcomes } = await run(root, [draft()]);
  expect(outcomes).toMatchObject([{ kind: 'unchanged', kept: [] }]);
});

test('what the source changes is written, and nothing else', async () => {
  const root = repository();
  await run(root, [draft()]);
  const before = textOf(root, SLUG).split('\n');
  const { outcomes } = await run(root, [
    draft({
      fields: { eventStatus: 'cancelled' },
      source: { updatedAt: '2026-11-20T08:00:00Z' } as never,
    }),
  ]);
  expect(outcomes).toMatchObject([
    {
      kind: 'updated',
      changes: [{ field: 'État', before: 'Programmé', after: 'Annulé' }],
      notes: ['annulé à la source'],
    },
  ]);
  const after = textOf(root, SLUG).split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    'updatedAt: 2026-11-20',
    '  updatedAt: 2026-11-20T08:00:00Z',
    expect.stringMatching(/^ {2}digest: 1 .*status:/),
    'eventStatus: cancelled',
  ]);
});

test('an edit by hand is kept; where the source changed as well, both are reported at each run', async () => {
  const root = repository();
  await run(root, [draft()]);
  edit(root, SLUG, (text) =>
    text.replace('title: Nuit des étoiles 1', 'title: La nuit # du service culturel'),
  );
  const before = texts(root);
  const same = await run(root, [draft()]);
  expect(same.outcomes).toMatchObject([
    { kind: 'unchanged', kept: [{ field: 'Titre', isConflict: false, here: 'La nuit' }] },
  ]);
  for (const _ of [1, 2]) {
    const { outcomes } = await run(root, [draft({ fields: { title: 'Nuit blanche' } })]);
    expect(outcomes).toMatchObject([
      {
        kind: 'unchanged',
        kept: [{ field: 'Titre', isConflict: true, here: 'La nuit', there: 'Nuit blanche' }],
      },
    ]);
    expect(texts(root)).toEqual(before);
  }
  // The other parts go on following the source, around what was typed.
  await run(root, [draft({ fields: { title: 'Nuit blanche', keywords: ['Lune'] } })]);
  expect(textOf(root, SLUG)).toContain('title: La nuit # du service culturel');
  expect(textOf(root, SLUG)).toContain('- Lune');
});

test('once a person has taken the source’s value, the event follows the source again', async () => {
  const root = repository();
  await run(root, [draft()]);
  edit(root, SLUG, (text) => text.replace('Nuit des étoiles 1', 'Nuit blanche'));
  const met = await run(root, [draft({ fields: { title: 'Nuit blanche' } })]);
  expect(met.outcomes).toMatchObject([
    { kind: 'updated', changes: [], kept: [], notes: [expect.stringMatching(/suivra désormais/)] },
  ]);
  expect(textOf(root, SLUG)).not.toContain('updatedAt: 2026-11-24');
  const next = await run(root, [draft({ fields: { title: 'Nuit noire' } })]);
  expect(next.outcomes).toMatchObject([{ kind: 'updated', changes: [{ after: 'Nuit noire' }] }]);
});

test('a locked event is left, and the report says what the source changed', async () => {
  const root = repository();
  await run(root, [draft()]);
  edit(root, SLUG, (text) => text.replace('source:\n', 'source:\n  locked: true\n'));
  const before = texts(root);
  const { outcomes } = await run(root, [draft({ fields: { title: 'Nuit blanche' } })]);
  expect(outcomes).toMatchObject([
    {
      kind: 'ignored',
      reason: 'verrouillé',
      kept: [{ field: 'Titre', here: 'Nuit des étoiles 1', there: 'Nuit blanche' }],
    },
  ]);
  expect(texts(root)).toEqual(before);
});

test('an event with a source but no digest is a person’s: nothing of it is replaced', async () => {
  const root = repository();
  await run(root, [draft()]);
  edit(root, SLUG, (text) =>
    text.replace(/ {2}digest: .*\n/, '').replace('price:', 'age:\n  min: 8\nprice:'),
  );
  const first = await run(root, [draft({ fields: { title: 'Nuit blanche' } })]);
  expect(first.outcomes).toMatchObject([
    {
      changes: [],
      kind: 'unchanged',
      kept: [
        { field: 'Titre', isConflict: false },
        { field: 'Âge', isConflict: false },
      ],
    },
  ]);
  const before = texts(root);
  expect(textOf(root, SLUG)).toContain('title: Nuit des étoiles 1');
  const second = await run(root, [draft({ fields: { title: 'Nuit blanche' } })]);
  expect(second.outcomes).toMatchObject([{ kind: 'unchanged', changes: [] }]);
  expect(second.outcomes[0]?.kept).toEqual(first.outcomes[0]?.kept);
  expect(texts(root)).toEqual(before);
});

test('an address that the source no longer has, or has wrong, stays as it was', async () => {
  const root = repository();
  await run(root, [draft({ source: { url: 'https://openagenda.com/e/1' } })]);
  for (const url of [undefined, 'openagenda.com/e/1']) {
    const title = `Nuit ${url}`;
    const { outcomes } = await run(root, [draft({ fields: { title }, source: { url } })]);
    expect(outcomes).toMatchObject([{ kind: 'updated' }]);
    expect(textOf(root, SLUG)).toContain('  url: https://openagenda.com/e/1');
  }
});

test('an older copy of the source does not bring an event back', async () => {
  const root = repository();
  await run(root, [draft()]);
  const { outcomes } = await run(root, [
    draft({
      fields: { title: 'Ancien titre' },
      source: { updatedAt: '2026-11-01T08:00:00Z' } as never,
    }),
  ]);
  expect(outcomes).toMatchObject([
    { kind: 'ignored', reason: expect.stringMatching(/^plus ancien que ce qui est déjà importé/) },
  ]);
});

test('a file that cannot be read is named with its line, and not written a second time', async () => {
  const root = repository();
  await run(root, [draft()]);
  edit(root, SLUG, (text) => text.replace('format: divers', 'format: divers\ncouleur: bleu'));
  const before = texts(root);
  const { outcomes } = await run(root, [draft({ fields: { title: 'Nuit blanche' } })]);
  expect(outcomes).toMatchObject([
    {
      kind: 'error',
      path: pathOf(root, SLUG),
      reason: expect.stringMatching(/^illisible, ligne \d+ : champ inconnu « couleur »/),
    },
  ]);
  edit(root, SLUG, (text) => text.replace('title: Nuit', 'title: [Nuit'));
  expect(sums(await run(root, [draft()]))).toEqual({ error: 1 });
  expect(Object.keys(texts(root))).toEqual(Object.keys(before));
  expect(sums(await plan(root, [draft({ id: '11' })]))).toEqual({ created: 1 });
});

test('an event that the source moves to another territory stays, and is told of', async () => {
  const root = repository();
  await run(root, [draft()]);
  const address = { name: 'Halle', city: 'Gap', insee: '05061' };
  const { outcomes } = await run(root, [draft({ territory: 'voisin', fields: { address } })]);
  expect(outcomes).toMatchObject([
    { kind: 'unchanged', notes: [expect.stringMatching(/situe maintenant en « voisin »/)] },
  ]);
  expect(textOf(root, SLUG)).toContain('city: Die');
});

test('an event whose place has been renamed goes on following its source', async () => {
  const fields = { title: 'title: Le muséum', kind: 'kind: divers', address: ADDRESS };
  const root = repository({ 'fictif/lieux/halle-aux-grains/index.md': entry(fields) });
  const there = draft({ fields: { address: { name: 'Halle aux grains', city: 'Die' } } });
  await run(root, [there]);
  // As `pnpm renommer` does it.
  const places = join(root, 'content/fictif/lieux');
  const redirectFrom = 'redirectFrom: [/lieux/halle-aux-grains]';
  mkdirSync(join(places, 'museum'));
  writeFileSync(join(places, 'museum/index.md'), entry({ ...fields, redirectFrom }));
  rmSync(join(places, 'halle-aux-grains'), { recursive: true });
  edit(root, SLUG, (text) => text.replace('place: halle-aux-grains', 'place: museum'));
  const { outcomes } = await run(root, [there]);
  expect(outcomes).toMatchObject([{ kind: 'unchanged', kept: [] }]);
  const elsewhere = { name: 'Salle des fêtes', city: 'Die' };
  expect(sums(await run(root, [draft({ fields: { address: elsewhere } })]))).toEqual({
    updated: 1,
  });
  expect(textOf(root, SLUG)).toContain('Salle des fêtes');
});

test('sessions that a recurrence’s window has left behind stay in the file', async () => {
  const root = repository();
  const sessions = (...days: string[]) => ({
    occurrences: days.map((day) => ({ start: `${day}T10:00` })),
  });
  await run(root, [
    draft({
      fields: sessions('2026-10-05', '2026-11-30'),
      window: { from: '2026-10-01', to: '2027-11-01' },
    }),
  ]);
  const slug = '2026-10-05-nuit-des-etoiles-1';
  const next = { fields: sessions('2026-11-30'), window: { from: '2026-10-25', to: '2027-11-25' } };
  expect(sums(await run(root, [draft(next)]))).toEqual({ unchanged: 1 });
  await run(root, [draft({ ...next, fields: sessions('2026-12-07') })]);
  expect(textOf(root, slug).match(/start: .*/g)).toEqual([
    'start: 2026-10-05T10:00',
    'start: 2026-12-07T10:00',
  ]);
});

test('an image is taken once, its absence blocks nothing, and a cover chosen by hand stays', async () => {
  const root = repository();
  const withImage = draft({ image: { url: 'https://exemple.fr/a.jpg', credit: 'Jo Martin' } });
  const absent = await run(root, [withImage], {
    takeImage: async () => ({ problem: 'image introuvable' }),
  });
  expect(absent.outcomes).toMatchObject([{ kind: 'created', notes: ['image introuvable'] }]);
  let taken = 0;
  const takeImage = async () => ({ bytes: taken++ === 0 ? WEBP : JPEG, name: 'image.webp' });
  for (const _ of [1, 2]) await run(root, [withImage], { takeImage });
  expect(taken).toBe(1);
  expect(sums(await run(root, [withImage]))).toEqual({ unchanged: 1 });
  expect(textOf(root, SLUG)).toContain('credit: Jo Martin');
  expect(check(root)).toEqual([]);

  const renewed = draft({ image: { url: 'https://exemple.fr/b.jpg', credit: 'Jo Martin' } });
  expect(sums(await run(root, [renewed], { takeImage }))).toEqual({ updated: 1 });
  expect(readFileSync(join(root, dirname(pathOf(root, SLUG)), 'image.webp'))).toEqual(JPEG);

  edit(root, SLUG, (text) => text.replace('credit: Jo Martin', 'credit: Jo et Lou'));
  const other = draft({ image: { url: 'https://exemple.fr/c.jpg' } });
  expect(sums(await run(root, [other], { takeImage }))).toEqual({ unchanged: 1 });
  expect(taken).toBe(2);
});
