import type { Item } from '@echosciences/aggregate';
import { expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { gapsOf } from './gaps.ts';
import { incompleteLines } from './incomplete.ts';

const NOW = '2026-11-24T00:00';
const WHOLE = {
  summary: 'Une phrase assez longue pour donner envie de venir voir ce qui se passe.',
  themes: ['climat'],
  audiences: ['enfants'],
  organizers: ['structure'],
  price: { isFree: true },
  accessibility: { mi: true },
  address: { city: 'Rennes', lat: 48.11, lon: -1.68 },
  cover: { src: 'a.jpg', alt: 'Une affiche', credit: 'Nous' },
};
const SESSION = '2026-12-02T14:00/16:00';
const labels = (one: Item) => gapsOf(one, NOW).map(({ label }) => label);
const without = (field: keyof typeof WHOLE, other?: object) =>
  event('2026-12-02-a', [SESSION], { ...WHOLE, [field]: undefined, ...other });

test('an event that says everything lacks nothing', () => {
  expect(labels(event('2026-12-02-a', [SESSION], WHOLE))).toEqual([]);
});

test.each([
  ['price', 'le tarif'],
  ['themes', 'le thème'],
  ['audiences', 'le public'],
  ['accessibility', 'l’accessibilité'],
  ['organizers', 'l’organisateur'],
  ['cover', 'l’image'],
] as const)('an event without %s lacks « %s »', (field, label) => {
  expect(labels(without(field))).toEqual([label]);
});

test('a session to come without an end is told, one that is over is not', () => {
  expect(labels(event('2026-12-02-a', ['2026-12-02T14:00'], WHOLE))).toEqual(['l’heure de fin']);
  expect(labels(event('2026-11-02-a', ['2026-11-02T14:00', SESSION], WHOLE))).toEqual([]);
});

test('a place without a position is told; online there is none to give', () => {
  expect(labels(without('address', { address: { city: 'Rennes' } }))).toEqual([
    'la position sur la carte',
  ]);
  const online = { eventAttendanceMode: 'online', onlineUrl: 'https://a.example/' };
  expect(labels(without('address', { ...online, address: undefined }))).toEqual([]);
});

test('an age is a public', () => {
  expect(labels(without('audiences', { age: { min: 6 } }))).toEqual([]);
});

test('who reads an announcement must be able to answer: an empty contact is none', () => {
  expect(gapsOf(item('announcement', 'a', { contact: {} }), NOW)).toEqual([
    { label: 'le contact', isEssential: true },
  ]);
  expect(labels(item('announcement', 'a', { contact: { phone: '04 00 00 00 00' } }))).toEqual([]);
});

test('a resource needs a link or a contact', () => {
  const links = [{ label: 'Notice', url: 'https://a.example/' }];
  expect(labels(item('resource', 'a'))).toContain('un lien ou un contact');
  expect(labels(item('resource', 'a', { links }))).not.toContain('un lien ou un contact');
});

test('the next events come first, then the newest entries; what is over or cancelled is left alone', () => {
  const { essential, others } = incompleteLines(
    [
      item('article', 'ancien', { publishedAt: '2025-01-01' }),
      event('2026-12-20-tard', ['2026-12-20T10:00/11:00']),
      event('2026-11-25-bientot', ['2026-11-25T10:00']),
      event('2026-11-01-passe', ['2026-11-01T10:00']),
      event('2026-12-01-annule', ['2026-12-01T10:00'], { eventStatus: 'cancelled' }),
      event('2026-12-05-presque', ['2026-12-05T10:00/11:00'], { ...WHOLE, cover: undefined }),
      item('article', 'recent', { publishedAt: '2026-11-20' }),
      item('announcement', 'expiree', { deadline: '2026-11-01' }),
      item('announcement', 'sans-contact'),
    ],
    NOW,
  );
  const ids = (lines: typeof essential) => lines.map(({ items: [one] }) => one.id);
  expect(ids(essential)).toEqual(['2026-11-25-bientot', '2026-12-20-tard', 'sans-contact']);
  expect(ids(others)).toEqual(['2026-12-05-presque', 'recent', 'ancien']);
  expect(essential[0]).toMatchObject({
    day: '2026-11-25',
    marks: expect.arrayContaining([
      { label: 'l’heure de fin', isStrong: true },
      { label: 'le thème', isStrong: false },
    ]),
  });
});
