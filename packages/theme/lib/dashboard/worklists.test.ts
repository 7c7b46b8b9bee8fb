import { expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { duplicateLines, mergedLines } from './duplicates.ts';
import { expiredLines } from './expired.ts';
import { faultLines, ownLinkLines } from './links.ts';
import { upcomingLines } from './upcoming.ts';

const NOW = '2026-11-24T10:00';

test('each event of the next thirty days stands once, at its next date, with its state', () => {
  const lines = upcomingLines(
    [
      event('2026-12-24-dernier', ['2026-12-24T18:00/19:00'], { eventStatus: 'soldOut' }),
      event('2026-12-25-trop-tard', ['2026-12-25T18:00/19:00']),
      event('2026-11-01-plusieurs', [
        '2026-11-01T10:00/11:00',
        '2026-12-02T10:00',
        '2026-12-09T10:00',
      ]),
      event('2026-11-01-passe', ['2026-11-01T10:00/11:00']),
      event('2026-11-01-expo', [], { period: { from: '2026-11-01', to: '2027-03-01' } }),
    ],
    NOW,
  );
  expect(
    lines.map(({ items: [one], day, note, marks }) => [
      one.id,
      day,
      note,
      marks?.map(({ label }) => label).join(),
    ]),
  ).toEqual([
    ['2026-11-01-expo', undefined, 'jusqu’au 1er\u00A0mars 2027 · Rennes', 'En cours'],
    ['2026-11-01-plusieurs', '2026-12-02', 'à partir de 10\u00A0h · Rennes', ''],
    ['2026-12-24-dernier', '2026-12-24', '18\u00A0h\u00A0– 19\u00A0h · Rennes', 'Complet'],
  ]);
});

test('what has passed in the last three months and asks for a decision is told, the latest first', () => {
  const registration = { url: 'https://a.example/' };
  const lines = expiredLines(
    [
      item('announcement', 'hier', { deadline: '2026-11-23' }),
      item('announcement', 'aujourd-hui', { deadline: '2026-11-24' }),
      item('announcement', 'ancienne', { deadline: '2026-08-01' }),
      item('announcement', 'permanente'),
      event('2026-12-01-epingle', ['2026-12-01T10:00'], { pinnedUntil: '2026-11-10' }),
      event('2026-12-02-encore', ['2026-12-02T10:00'], { pinnedUntil: '2026-11-24' }),
      event('2026-10-01-epingle-passe', ['2026-10-01T10:00'], { pinnedUntil: '2026-10-01' }),
      event('2026-11-05-reporte', ['2026-11-05T10:00/11:00'], { eventStatus: 'postponed' }),
      event('2026-11-06-ouvert', ['2026-11-06T10:00/11:00'], { registration }),
      event('2026-11-07-clos', ['2026-11-07T10:00/11:00'], {
        registration: { ...registration, deadline: '2026-11-01' },
      }),
      event('2026-11-08-annule', ['2026-11-08T10:00/11:00'], {
        eventStatus: 'cancelled',
        registration,
      }),
      event('2026-01-06-vieux', ['2026-01-06T10:00/11:00'], { registration }),
    ],
    NOW,
  );
  expect(lines.map(({ items: [one], day }) => `${day} ${one.id}`)).toEqual([
    '2026-11-23 hier',
    '2026-11-10 2026-12-01-epingle',
    '2026-11-06 2026-11-06-ouvert',
    '2026-11-05 2026-11-05-reporte',
  ]);
});

const twin = (slug: string, fields = {}, day = '2026-12-13') =>
  event(slug, [`${day}T20:30/23:00`], {
    title: 'Nuit des étoiles à l’observatoire',
    address: { name: 'Observatoire', city: 'Rennes' },
    ...fields,
  });

test('two entries that seem to tell of one event to come are told together, once', () => {
  const lines = duplicateLines([twin('a'), twin('b'), item('article', 'c')], NOW);
  expect(lines.map(({ items, note }) => [items.map(({ id }) => id), note])).toEqual([
    [['a', 'b'], 'Même jour, même heure, même lieu, titre semblable.'],
  ]);
});

test('a pair that a coordinator has confirmed, or that is over, is not told', () => {
  expect(duplicateLines([twin('a'), twin('b', { alsoIn: ['bretagne/agenda/a'] })], NOW)).toEqual(
    [],
  );
  expect(duplicateLines([twin('a', {}, '2026-11-01'), twin('b', {}, '2026-11-01')], NOW)).toEqual(
    [],
  );
});

test('the portal tells what it has merged, and with whom', () => {
  const merged = {
    ...twin('a'),
    alsoPublished: [
      { territory: 'corse', url: 'https://corse.example/agenda/a/' },
      { territory: 'bretagne', url: 'https://bretagne.example/agenda/b/' },
    ],
  };
  const alone = { ...twin('c'), alsoPublished: merged.alsoPublished.slice(1) };
  const lines = mergedLines([merged, alone, twin('d')], NOW, (id) => id.toUpperCase());
  expect(lines.map(({ note }) => note)).toEqual([
    'Aussi publié par CORSE\u00A0: le portail ne le montre qu’une fois.',
    'Deux sources l’annoncent\u00A0: le portail ne le montre qu’une fois.',
  ]);
});

const article = item('article', 'a');
const find = (entry: string) => (entry === 'article/a' ? article : undefined);

test('a dead link is told with the entry that has it, own addresses without their site', () => {
  const links = [
    { entry: 'article/a', url: 'https://bretagne.example/articles/parti/' },
    { entry: 'article/a', url: 'https://bretagne.example.org/articles/x/' },
    { entry: 'article/retire', url: 'https://bretagne.example/articles/parti/' },
  ];
  expect(ownLinkLines(links, 'https://bretagne.example', find).map(({ note }) => note)).toEqual([
    '/articles/parti/\u00A0: cette page n’existe pas, ou plus, sur le site.',
    'https://bretagne.example.org/articles/x/\u00A0: cette page n’existe pas, ou plus, sur le site.',
  ]);
});

test('what was asked is told for the entries that are still there', () => {
  const fault = (url: string, state: 'dead' | 'unsure', entries: string[]) => ({
    url,
    state,
    reason: 'la raison',
    entries,
  });
  const faults = [
    fault('https://a.example/', 'dead', ['article/retire', 'article/a']),
    fault('https://b.example/', 'dead', ['article/retire']),
    fault('https://c.example/', 'unsure', ['article/a']),
  ];
  expect(faultLines(faults, 'dead', find)).toEqual([
    { items: [article], note: 'https://a.example/\u00A0: la raison.' },
  ]);
  expect(faultLines(faults, 'unsure', find)).toHaveLength(1);
});
