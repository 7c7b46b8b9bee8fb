import type { EntryData } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { source } from '../../test/items.ts';
import { eventData } from '../feeds/ics-events.ts';
import type { EventItem, Item } from '../item.ts';
import { isEvent } from '../item.ts';
import { publish } from '../publish.ts';
import { publishersOf } from '../publishers.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
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

test('a commune is known by its INSEE code, however it is spelt', () => {
  const visit = (territory: string, city: string, insee: string) =>
    event(territory, territory, { address: { name: 'Observatoire', city, insee } });
  const here = visit('loire', 'Saint-Étienne', '42218');
  expect(pairsOf(here, visit('drome', 'St-Étienne', '42218'))).toHaveLength(1);
  expect(pairsOf(here, visit('drome', 'St-Étienne', '38384'))).toEqual([]);
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
  expect(merged(...all)).toEqual(merged(...all.toReversed()));
  const record = (id: string) => ({ source: { provider: 'OpenAgenda', id } });
  const [seven, eight] = [event('corse', 'a', record('7')), event('drome', 'b', record('8'))];
  const asNear = [seven, event('loire', 'ciel'), eight];
  expect(merged(...asNear).sort()).toEqual(merged(...asNear.toReversed()).sort());
});

test('two entries of one territory that look alike are reported, not merged, unless they come from two sources', () => {
  const twin = event('nantes-metropole', 'nuit-2');
  expect(pairsOf(nantes, twin)).toHaveLength(1);
  expect(merged(nantes, twin)).toHaveLength(2);
  const from = (provider: string) =>
    event('nantes-metropole', provider, { source: { provider, id: '1' } });
  expect(merged(from('OpenAgenda'), from('site du lieu'))).toHaveLength(1);
});

const startsIn = ({ occurrences }: EventItem) => occurrences.map(({ start }) => start.slice(5));
const shownOf = (...events: EventItem[]) =>
  mergeDuplicates(events)
    .filter(isEvent)
    .map((item) => [item.territory, item.eventStatus, ...startsIn(item)]);
const at = (...starts: string[]) => ({
  occurrences: starts.map((start) => ({ start: `2026-${start}` })),
});

test('the portal has the sessions of all entries, each once, whichever came last', () => {
  const series = event('nantes-metropole', 'mardis', at('12-01T18:30', '12-08T18:30'));
  const some = event('pays-de-la-loire', 'mardi', {
    ...at('12-01T19:00', '12-15T18:30', '12-22T18:30'),
    publishedAt: '2026-11-20',
  });
  const [kept] = mergeDuplicates([series, some]).filter(isEvent);
  expect(kept?.url).toBe(some.url);
  expect(kept && startsIn(kept)).toEqual([
    '12-01T19:00',
    '12-08T18:30',
    '12-15T18:30',
    '12-22T18:30',
  ]);
  expect(kept).toMatchObject({
    timings: { length: 4 },
    lastTiming: { begin: '2026-12-22T18:30:00+01:00' },
    dateRange: 'du 1er au 22\u00A0décembre 2026',
  });
  expect(kept && eventData(kept, new Map())).toHaveLength(4);
});

test('the page kept is the one with the most dates: it has the session that one comes from', () => {
  const series = event('loire', 'tous', at('12-01T18:30', '12-08T18:30'));
  const later = { ...at('12-01T18:30'), publishedAt: '2026-11-20' };
  expect(shownOf(series, event('drome', 'un', later))).toEqual([
    ['loire', 'scheduled', '12-01T18:30', '12-08T18:30'],
  ]);
});

test('sessions every half-hour stay as many', () => {
  const slots = ['12-01T10:00', '12-01T10:30', '12-01T11:00'];
  const one = event('loire', 'a', at(...slots));
  expect(shownOf(one, event('drome', 'b', at(...slots.slice(1), '12-01T11:30')))).toEqual([
    ['drome', 'scheduled', ...slots, '12-01T11:30'],
  ]);
});

test('a period that one entry announces stays beside the sessions of the other', () => {
  const period = { from: '2026-12-01', to: '2027-01-10' };
  const exhibition = event('loire', 'a', { ...at('12-01T18:30'), period });
  const visits = event('drome', 'b', at('12-01T18:30', '12-08T18:30', '12-15T18:30'));
  expect(mergeDuplicates([exhibition, visits])).toMatchObject([
    { territory: 'drome', period, occurrences: { length: 3 }, timings: { length: 4 } },
  ]);
  const twin = event('drome', 'c', { occurrences: [], period });
  expect(mergeDuplicates([exhibition, twin])).toMatchObject([
    { territory: 'loire', period, timings: { length: 2 } },
  ]);
});

test('a cancellation is believed against an entry that knows of none, be it newer', () => {
  const cancelled = event('loire', 'a', { eventStatus: 'cancelled', updatedAt: '2026-11-14' });
  const newer = event('drome', 'b', { updatedAt: '2026-11-20' });
  const [kept] = mergeDuplicates([cancelled, newer]);
  expect(kept).toMatchObject({ eventStatus: 'cancelled', url: cancelled.url });
  expect(kept && publishersOf(kept)).toEqual(['loire', 'drome']);
  const online = { eventStatus: 'movedOnline', onlineUrl: 'https://a.example/1' };
  const says = (updatedAt: string) => event('drome', 'b', { ...online, updatedAt });
  expect(mergeDuplicates([cancelled, says('2026-11-20')])).toMatchObject([online]);
  expect(mergeDuplicates([cancelled, says('2026-11-13')])).toMatchObject([
    { eventStatus: 'cancelled' },
  ]);
});

test('of two who say more, the last has the last word on the dates that both announce', () => {
  const series = event('loire', 'tous', {
    ...at('12-01T18:30', '12-08T18:30'),
    eventStatus: 'postponed',
  });
  const one = (updatedAt: string) =>
    event('drome', 'un', { ...at('12-08T18:30'), eventStatus: 'cancelled', updatedAt });
  expect(shownOf(series, one('2026-11-20'))).toEqual([
    ['loire', 'postponed', '12-01T18:30'],
    ['drome', 'cancelled', '12-08T18:30'],
  ]);
  expect(shownOf(series, one('2026-11-01'))).toEqual([
    ['loire', 'postponed', '12-01T18:30', '12-08T18:30'],
  ]);
});

test('one cancelled session of a series stands apart, the others take place', () => {
  const series = event('loire', 'tous', at('12-01T18:30', '12-08T18:30', '12-15T18:30'));
  const one = event('drome', 'un', { ...at('12-08T18:30'), eventStatus: 'cancelled' });
  expect(shownOf(series, one)).toEqual([
    ['loire', 'scheduled', '12-01T18:30', '12-15T18:30'],
    ['drome', 'cancelled', '12-08T18:30'],
  ]);
  expect(merged(series, one)).toEqual([
    ['tous', 'loire'],
    ['un', 'drome'],
  ]);
});

test('former dates are left: those of an earlier reading of a record, those from which it was moved', () => {
  const source = { provider: 'OpenAgenda', id: '7' };
  const reading = (territory: string, publishedAt: string, start: string) =>
    event(territory, territory, { ...at(start), source, publishedAt });
  expect(
    shownOf(
      reading('loire', '2026-11-20', '12-08T18:30'),
      reading('corse', '2026-11-12', '12-01T18:30'),
    ),
  ).toEqual([['loire', 'scheduled', '12-08T18:30']]);
  const elsewhere = {
    source: { ...source, provider: 'site du lieu' },
    alsoIn: ['corse/agenda/corse'],
  };
  expect(
    shownOf(
      event('loire', 'loire', { ...at('12-08T18:30'), publishedAt: '2026-11-20', ...elsewhere }),
      reading('corse', '2026-11-12', '12-01T18:30'),
    ),
  ).toEqual([['loire', 'scheduled', '12-01T18:30', '12-08T18:30']]);
  const moved = { ...at('12-20T20:30'), eventStatus: 'rescheduled', updatedAt: '2026-11-13' };
  const alsoIn = ['nantes-metropole/agenda/nuit'];
  expect(shownOf(nantes, event('loire', 'nuit', { ...moved, alsoIn }))).toEqual([
    ['loire', 'rescheduled', '12-20T20:30'],
  ]);
  expect(
    shownOf(nantes, event('loire', 'nuit', { ...moved, alsoIn, eventStatus: 'scheduled' })),
  ).toEqual([['loire', 'scheduled', '12-13T20:30', '12-20T20:30']]);
});

test('a third entry joins no two of one territory, nor two records of one source: it goes with the nearest', () => {
  const visit = (territory: string, time: string, fields = {}) =>
    event(territory, time.slice(0, 2), { ...at(`12-13T${time}`), ...fields });
  const [ten, noon] = [visit('nantes-metropole', '10:00'), visit('nantes-metropole', '12:00')];
  const eleven = [ten, visit('pays-de-la-loire', '11:00'), noon];
  const expected = [
    ['10', 'nantes-metropole', 'pays-de-la-loire'],
    ['12', 'nantes-metropole'],
  ];
  expect(merged(...eleven)).toEqual(expected);
  expect(merged(...eleven.reverse())).toEqual(expected.reverse());
  const half = visit('nantes-metropole', '11:30');
  expect(merged(ten, visit('pays-de-la-loire', '10:50'), half)).toEqual([
    ['10', 'nantes-metropole'],
    ['11', 'nantes-metropole', 'pays-de-la-loire'],
  ]);
  const record = (id: string) => ({ source: { provider: 'OpenAgenda', id } });
  expect(
    merged(
      visit('corse', '10:00', record('7')),
      visit('drome', '11:00'),
      visit('loire', '12:00', record('8')),
    ),
  ).toHaveLength(2);
});

test('an entry that names itself, or a chain that comes back, is no trouble', () => {
  const a = event('loire', 'a', { alsoIn: ['loire/agenda/a', 'corse/agenda/b'] });
  const b = event('corse', 'b', { alsoIn: ['loire/agenda/a'] });
  expect(merged(a, b)).toEqual([['b', 'corse', 'loire']]);
});
