import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { entry } from '@echosciences/content/test';
import { expect, test } from 'vitest';
import type { Considered } from '../src/draft.ts';
import { writeImport } from '../src/plan/index.ts';
import {
  check,
  draft,
  edit,
  pathOf,
  plan,
  repository,
  run,
  sums,
  textOf,
  texts,
} from './plan-fixture.ts';

const SLUG = '2027-10-08-nuit-des-etoiles-1';

test('two records with one identifier: the newest is taken, in either order', async () => {
  const older = draft({ at: 'ligne 2', fields: { title: 'Ancien' } });
  const newer = draft({ at: 'ligne 3', source: { updatedAt: '2026-11-12T08:00:00Z' } });
  for (const records of [
    [older, newer],
    [newer, older],
  ]) {
    const root = repository();
    const { outcomes } = await run(root, records);
    expect(outcomes.find(({ at }) => at === 'ligne 3')).toMatchObject({ kind: 'created' });
    expect(outcomes.find(({ at }) => at === 'ligne 2')).toMatchObject({
      kind: 'ignored',
      reason: 'même identifiant que ligne 3, qui est au moins aussi récent',
    });
  }
});

test('a slug that is or was an event’s is left to it, and a title without letters has one', async () => {
  const root = repository({
    'fictif/redirections.yaml':
      'redirects:\n  - { from: /agenda/2027-10-08-nuit-2/, to: /agenda/ }\n',
  });
  const at = (city: string) => ({ name: 'Parc', city });
  await run(root, [
    draft({ id: 'a', fields: { title: 'Nuit', address: at('Die') } }),
    draft({ id: 'b', fields: { title: 'Nuit', address: at('Gap') } }),
    draft({ id: 'c', fields: { title: '観星会', address: at('Nyons') } }),
  ]);
  const slugs = Object.keys(texts(root)).flatMap((path) => /2027-[^/]+/.exec(path) ?? []);
  expect(slugs).toEqual(['2027-10-08-evenement', '2027-10-08-nuit-3', '2027-10-08-nuit']);
  expect(check(root)).toEqual([]);
});

test('what looks like an event of another source is held back, with where it is', async () => {
  const root = repository();
  const twin = draft({ id: '7', fields: { title: 'Nuit des étoiles au parc' } });
  await run(root, [{ ...twin, source: { provider: 'Site de la ville', id: 'x' } }]);
  const own = await run(root, [
    draft({ id: '8', fields: { title: 'Nuit des étoiles, au parc !' } }),
  ]);
  expect(own.outcomes).toMatchObject([
    {
      kind: 'duplicate',
      path: pathOf(root, 'nuit-des-etoiles-au-parc'),
      reason: expect.stringContaining('même jour, même heure, même lieu, titre semblable'),
    },
  ]);
  expect(own.suggestions[0]).toContain('source: { provider: "OpenAgenda", id: "8" }');
  const other = await run(root, [
    draft({ id: '8', territory: 'voisin', fields: { title: 'Nuit des étoiles, au parc !' } }),
  ]);
  expect(other.suggestions[0]).toContain(
    'alsoIn: [fictif/agenda/2027-10-08-nuit-des-etoiles-au-parc]',
  );
  expect(Object.keys(texts(root)).filter((path) => path.includes('agenda'))).toHaveLength(1);
});

test('an event at a place is known, whichever name and address of it a source gives', async () => {
  const root = repository({
    'fictif/lieux/espace-des-sciences/index.md': entry({
      title: 'title: Les Champs Libres',
      kind: 'kind: divers',
      address: 'address: { name: Les Champs Libres, city: Die, lat: 44.75, lon: 5.37 }',
    }),
  });
  const address = { name: 'Espace des sciences', street: '10 cours des Alliés', city: 'Die' };
  const one = draft({ id: 'x', fields: { title: 'Les volcans de France', address } });
  await run(root, [{ ...one, source: { provider: 'Site du lieu', id: 'x' } }]);
  expect(textOf(root, 'volcans-de-france')).toContain('place: espace-des-sciences');
  const again = draft({ fields: { title: 'Les volcans de France', address } });
  expect(sums(await plan(root, [again]))).toEqual({ duplicate: 1 });
  // Written before the place had its page.
  edit(root, 'volcans-de-france', (text) =>
    text.replace('place: espace-des-sciences', `address: ${JSON.stringify(address)}`),
  );
  expect(sums(await plan(root, [again]))).toEqual({ duplicate: 1 });
});

test('the page that two sources name makes one event; a programme’s page does not', async () => {
  const root = repository();
  const page = { url: 'https://ville.example/evenement' };
  const at = (start: string) => ({ occurrences: [{ start }] });
  const there = draft({ id: 'x', fields: at('2027-01-02T10:00'), source: page });
  await run(root, [{ ...there, source: { ...there.source, provider: 'Site de la ville' } }]);
  const one = draft({
    id: '1',
    fields: { title: 'Tout autre titre', ...at('2027-03-02T10:00') },
    source: page,
  });
  expect((await plan(root, [one])).outcomes).toMatchObject([
    { kind: 'duplicate', reason: expect.stringContaining('même page à la source') },
  ]);
  const two = draft({
    id: '2',
    fields: { title: 'Encore un', ...at('2027-04-02T10:00') },
    source: page,
  });
  expect(sums(await plan(root, [one, two]))).toEqual({ created: 2 });
});

test('what a whole source no longer has is told of while it is to come, nothing is written', async () => {
  const root = repository();
  const past = { occurrences: [{ start: '2026-10-02T10:00' }] };
  await run(root, [
    draft({ id: '1', agenda: '12' }),
    draft({ id: '2', agenda: '12' }),
    draft({ id: '3', agenda: '12', fields: past }),
    draft({ id: '4', agenda: 'autre' }),
  ]);
  const before = texts(root);
  const { missing } = await run(root, [draft({ id: '1', agenda: '12' })]);
  expect(missing).toMatchObject([{ id: '2', territory: 'fictif' }]);
  const partial = await run(root, [draft({ id: '1', agenda: '12' })], { isComplete: false });
  expect(partial.missing).toEqual([]);
  const gone = await run(root, [{ kind: 'removed', at: 'page 1', id: '4' }], { isComplete: false });
  expect(gone.missing).toMatchObject([{ id: '4' }]);
  expect(gone.outcomes).toMatchObject([
    { kind: 'ignored', reason: 'retiré à la source ; le contenu reste, à masquer ou à supprimer' },
  ]);
  expect(texts(root)).toEqual(before);
});

/** A planetarium has a page, a park has none. */
const naming = {
  kindOf: (name: string) => (/planétarium/i.test(name) ? 'divers' : undefined),
  titleOf: (name: string) => name,
};
const PLANETARIUM = {
  name: 'Planétarium Copernic',
  city: 'Die',
  insee: '26113',
  lat: 44.75,
  lon: 5.37,
};

test('a place is created once, before the events that need it, and only for what is written', async () => {
  const root = repository();
  const later = { occurrences: [{ start: '2027-11-01T10:00' }] };
  const elsewhere = { ...PLANETARIUM, name: 'Planétarium Kepler', lat: 45.2 };
  const drafts = [
    draft({ id: '1', fields: { address: PLANETARIUM } }),
    draft({ id: '2', fields: { address: { ...PLANETARIUM, lat: 44.7501 }, ...later } }),
    draft({ id: '3', fields: { address: elsewhere, format: undefined } }),
  ];
  const done = await run(root, drafts, { naming });
  expect(sums(done)).toEqual({ created: 2, error: 1 });
  expect(done.newPlaces).toEqual([
    {
      territory: 'fictif',
      slug: 'planetarium-copernic',
      title: 'Planétarium Copernic',
      path: 'content/fictif/lieux/planetarium-copernic/index.md',
    },
  ]);
  expect(textOf(root, SLUG)).toContain('place: planetarium-copernic');
  expect(check(root)).toEqual([]);
  const before = texts(root);
  expect(sums(await run(root, drafts, { naming }))).toEqual({ unchanged: 2, error: 1 });
  expect(texts(root)).toEqual(before);
});

test('where a place cannot be written, nor are the events that need it', async () => {
  const root = repository({ 'fictif/lieux': '' });
  const done = await run(root, [draft({ fields: { address: PLANETARIUM } }), draft({ id: '2' })], {
    naming,
  });
  expect(done.outcomes).toMatchObject([
    {
      kind: 'error',
      reason:
        '« content/fictif/lieux » est un fichier, un dossier est attendu : le retirer, rien n’est écrit.',
    },
    { kind: 'created' },
  ]);
  expect(done.newPlaces).toEqual([]);
});

test('what stands in the way of one event is its error, the others are written', async () => {
  const root = repository();
  const outside = repository();
  const other = { occurrences: [{ start: '2028-01-02T10:00' }] };
  symlinkSync(join(outside, 'content'), join(root, 'content/fictif/agenda'));
  const { outcomes } = await run(root, [
    draft(),
    draft({ id: '2', territory: 'voisin', fields: other }),
  ]);
  expect(outcomes).toMatchObject([
    { kind: 'error', reason: expect.stringContaining('lien vers un autre endroit') },
    { kind: 'created' },
  ]);
  expect(Object.keys(texts(outside)).filter((path) => path.includes('2027'))).toEqual([]);
});

test('a file that changes between the plan and the writing is left', async () => {
  const root = repository();
  await run(root, [draft()]);
  const planned = await plan(root, [draft({ fields: { title: 'Nuit blanche' } })]);
  edit(root, SLUG, (text) => text.replace('Venez nombreux.', 'Venez !'));
  const { outcomes } = writeImport(root, planned);
  expect(outcomes).toMatchObject([
    { kind: 'error', reason: expect.stringContaining('vient d’être modifié') },
  ]);
  expect(textOf(root, SLUG)).toContain('Venez !');
  expect(textOf(root, SLUG)).toContain('Nuit des étoiles 1');
});

test('the sums are those of the records read, whatever they are', async () => {
  const root = repository();
  const considered: Considered[] = [
    draft({ id: '1' }),
    draft({ id: '1' }),
    draft({ id: '2', fields: { title: 'x' } }),
    { kind: 'removed', at: 'ligne 4', id: '9' },
    { kind: 'ignored', at: 'ligne 5', reason: 'brouillon', notes: [] },
    { kind: 'error', at: 'ligne 6', reason: 'date illisible', notes: [] },
  ];
  const { outcomes } = await run(root, considered);
  expect(outcomes).toHaveLength(considered.length);
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    'created',
    'ignored',
    'error',
    'ignored',
    'ignored',
    'error',
  ]);
});
