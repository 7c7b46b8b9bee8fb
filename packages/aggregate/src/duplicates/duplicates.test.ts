import type { EntryData } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { source } from '../../test/items.ts';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { publish } from '../publish.ts';
import { mergeDuplicates, publishersOf } from './merge-duplicates.ts';
import { duplicatePairs, isOneEvent } from './pairs.ts';

const NIGHT = {
  title: 'Nuit des étoiles à l’observatoire',
  occurrences: [{ start: '2026-12-13T20:30', end: '2026-12-13T23:00' }],
  address: { name: 'Observatoire', city: 'Rezé', postalCode: '44400', lat: 47.1907, lon: -1.5501 },
};

function event(territory: string, slug: string, fields: object = {}): EventItem {
  const entry = source('event', slug, { ...NIGHT, ...fields });
  const [item] = publish([entry], { territory, origin: `https://${territory}.example` });
  return item as EventItem;
}

const nantes = event('nantes-metropole', 'nuit');
const pairsOf = (...events: EventItem[]) =>
  duplicatePairs(events).map(({ first, second, evidence }) => [first.id, second.id, evidence]);
const merged = (...items: Item[]) =>
  mergeDuplicates(items).map((item) => [item.id, ...publishersOf(item)]);

test.each([
  ['the very same fields', {}],
  ['other capitals, accents and punctuation', { title: 'NUIT DES ETOILES, à l’Observatoire !' }],
  ['a longer title that says all of it', { title: 'Grande nuit des étoiles à l’observatoire' }],
  ['a start 60 minutes later', { occurrences: [{ start: '2026-12-13T21:30' }] }],
  [
    'one session of several in common',
    { occurrences: [{ start: '2026-12-06T20:30' }, { start: '2026-12-13T20:30' }] },
  ],
  [
    'a position 90 m away, under another name',
    { address: { ...NIGHT.address, name: 'La coupole', lat: 47.1915 } },
  ],
  [
    'the same name in the commune, without position',
    { address: { name: 'OBSERVATOIRE', city: 'Reze' } },
  ],
])('one event in two territories is recognised with %s', (_, fields) => {
  const other = event('pays-de-la-loire', 'etoiles', fields);
  expect(pairsOf(nantes, other)).toEqual([['nuit', 'etoiles', 'likeness']]);
  expect(duplicatePairs([nantes, other]).every(isOneEvent)).toBe(true);
});

test.each([
  ['another day', { occurrences: [{ start: '2026-12-14T20:30' }] }],
  ['a start 61 minutes later', { occurrences: [{ start: '2026-12-13T21:31' }] }],
  ['within the hour but past midnight', { occurrences: [{ start: '2026-12-14T00:10' }] }],
  ['another title', { title: 'Conférence : les étoiles à neutrons' }],
  ['a title that is too short to tell', { title: 'Observatoire' }],
  [
    'a position 400 m away, under another name',
    { address: { ...NIGHT.address, name: 'Le parc', lat: 47.1945 } },
  ],
  ['the same name in another commune', { address: { name: 'Observatoire', city: 'Nantes' } }],
  ['no place but the commune', { address: { city: 'Rezé' } }],
])('two events stay two with %s', (_, fields) => {
  expect(pairsOf(nantes, event('pays-de-la-loire', 'etoiles', fields))).toEqual([]);
});

test('numbers tell workshops apart; a year that only one of the titles gives does not', () => {
  const titled = (slug: string, title: string) => event('loire', slug, { title });
  expect(
    pairsOf(titled('a', 'Atelier de robots n° 1'), titled('b', 'Atelier de robots n° 2')),
  ).toEqual([]);
  expect(
    pairsOf(titled('a', 'La nuit des étoiles'), titled('b', 'La nuit des étoiles 2026')),
  ).toHaveLength(1);
});

test('a period is recognised by its first day', () => {
  const exhibition = (territory: string, from: string) =>
    event(territory, territory, {
      occurrences: [],
      period: { from, to: '2027-01-10' } satisfies Partial<EntryData<'event'>['period']>,
    });
  expect(
    pairsOf(exhibition('loire', '2026-12-01'), exhibition('auvergne', '2026-12-01')),
  ).toHaveLength(1);
  expect(pairsOf(exhibition('loire', '2026-12-01'), exhibition('auvergne', '2026-12-02'))).toEqual(
    [],
  );
});

test('one record of one source is one event, whatever became of its title, day and place', () => {
  const imported = (territory: string, id: string, fields = {}) =>
    event(territory, `${territory}-${id}`, { source: { provider: 'OpenAgenda', id }, ...fields });
  const moved = { title: 'Annulé', occurrences: [{ start: '2027-01-01T10:00' }] };
  expect(pairsOf(imported('grenoble', '7'), imported('loire', '7', moved))).toEqual([
    ['grenoble-7', 'loire-7', 'source'],
  ]);
  expect(pairsOf(imported('grenoble', '7'), imported('loire', '8'))).toEqual([]);
});

test('an event online is recognised by its address', () => {
  const online = (territory: string, onlineUrl: string) =>
    event(territory, territory, { address: undefined, eventAttendanceMode: 'online', onlineUrl });
  expect(
    pairsOf(online('loire', 'https://a.example/1'), online('corse', 'https://a.example/1')),
  ).toHaveLength(1);
  expect(
    pairsOf(online('loire', 'https://a.example/1'), online('corse', 'https://a.example/2')),
  ).toEqual([]);
});

test('what a coordinator says is believed', () => {
  const other = event('pays-de-la-loire', 'fete', {
    title: 'Fête des sciences',
    occurrences: [{ start: '2026-12-20T10:00' }],
    alsoIn: ['nantes-metropole/agenda/nuit', 'nantes-metropole/agenda/parti'],
  });
  expect(pairsOf(nantes, other)).toEqual([['nuit', 'fete', 'said']]);
});

test('readers of the network see it once, with every territory that publishes it', () => {
  const second = event('pays-de-la-loire', 'etoiles', { updatedAt: '2026-11-20' });
  const third = event('bretagne', 'ciel', { alsoIn: ['pays-de-la-loire/agenda/etoiles'] });
  const other = event('corse', 'autre', { title: 'Tout autre chose' });
  expect(merged(nantes, second, other, third)).toEqual([
    ['etoiles', 'pays-de-la-loire', 'bretagne', 'nantes-metropole'],
    ['autre', 'corse'],
  ]);
  const [kept] = mergeDuplicates([nantes, second]).filter(isEvent);
  expect(kept?.alsoPublished).toEqual([{ territory: 'nantes-metropole', url: nantes.url }]);
});

test('the result does not depend on the order of the territories', () => {
  const all = [nantes, event('pays-de-la-loire', 'etoiles'), event('loire', 'ciel')];
  const kept = (items: EventItem[]) => mergeDuplicates(items).map(({ url }) => url);
  expect(kept(all)).toEqual(kept([...all].reverse()));
});

test('two entries of one territory that look alike are reported, not merged, unless they come from two sources', () => {
  const twin = event('nantes-metropole', 'nuit-2');
  expect(pairsOf(nantes, twin)).toHaveLength(1);
  expect(merged(nantes, twin)).toHaveLength(2);
  const from = (provider: string) =>
    event('nantes-metropole', provider, { source: { provider, id: '1' } });
  expect(merged(from('OpenAgenda'), from('site du lieu'))).toHaveLength(1);
});

test('a third entry joins no two of one territory, nor two records of one source: it goes with the nearest', () => {
  const at = (territory: string, start: string, fields = {}) =>
    event(territory, start.slice(0, 2), {
      occurrences: [{ start: `2026-12-13T${start}` }],
      ...fields,
    });
  const [ten, noon] = [at('nantes-metropole', '10:00'), at('nantes-metropole', '12:00')];
  const eleven = [ten, at('pays-de-la-loire', '11:00'), noon];
  const expected = [
    ['10', 'nantes-metropole', 'pays-de-la-loire'],
    ['12', 'nantes-metropole'],
  ];
  expect(merged(...eleven)).toEqual(expected);
  expect(merged(...eleven.reverse())).toEqual(expected.reverse());
  expect(merged(ten, at('pays-de-la-loire', '11:10'), noon)).toEqual([
    ['10', 'nantes-metropole'],
    ['12', 'nantes-metropole', 'pays-de-la-loire'],
  ]);
  const record = (id: string) => ({ source: { provider: 'OpenAgenda', id } });
  expect(
    merged(
      at('corse', '10:00', record('7')),
      at('drome', '11:00'),
      at('loire', '12:00', record('8')),
    ),
  ).toHaveLength(2);
});

test('an entry that names itself, or a chain that comes back, is no trouble', () => {
  const a = event('loire', 'a', { alsoIn: ['loire/agenda/a', 'corse/agenda/b'] });
  const b = event('corse', 'b', { alsoIn: ['loire/agenda/a'] });
  expect(merged(a, b)).toEqual([['b', 'corse', 'loire']]);
});
