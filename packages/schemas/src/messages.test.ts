import { describe, expect, test } from 'vitest';
import { contentTypes } from './content-types.ts';
import { parse } from './messages.ts';

const article = {
  title: 'Un titre',
  summary: 'Une phrase qui résume l’article.',
  publishedAt: '2026-11-12',
  kind: 'actualite',
};
const event = {
  ...article,
  format: 'atelier',
  kind: undefined,
  address: { city: 'Rennes' },
  occurrences: [{ start: '2026-12-13T18:30', end: '2026-12-13T20:00' }],
};

function problems(type: keyof typeof contentTypes, data: object): string[] {
  const { kind, ...rest } = data as { kind?: string };
  const parsed = parse(contentTypes[type].schema, kind === undefined ? rest : data);
  return 'problems' in parsed
    ? parsed.problems.map(({ path, message }) => `${path.join('.')} | ${message}`)
    : [];
}

describe('messages of a schema', () => {
  test('a valid entry has none', () => {
    expect(problems('article', article)).toEqual([]);
    expect(problems('event', event)).toEqual([]);
  });

  test('an unknown field is named, with the right one when it is near', () => {
    expect(problems('article', { ...article, summry: 'x' })).toEqual([
      'summry | champ inconnu « summry ». Peut-être « summary » ?',
    ]);
  });

  test('a missing field is said to be required, whatever its type', () => {
    const { publishedAt, ...rest } = article;
    expect(problems('article', rest)).toEqual([
      'publishedAt | Date de publication (publishedAt) : champ obligatoire, à remplir',
    ]);
  });

  test.each([
    ['2026-02-30', 'a day that does not exist'],
    ['30/10/2026', 'a French date'],
  ])('%s, %s, is refused with the form to write', (publishedAt) => {
    expect(problems('article', { ...article, publishedAt })).toEqual([
      'publishedAt | Date de publication (publishedAt) : une date est attendue, écrite 2026-10-02 (année-mois-jour)',
    ]);
  });

  test.each([
    '2026-12-13',
    '2026-12-13T18:30:00+01:00',
    '2026-12-13T18:30Z',
    '2026-12-13 18h30',
    '2026-02-30T10:00',
  ])('the time %s is refused: nothing is guessed', (start) => {
    expect(problems('event', { ...event, occurrences: [{ start }] })).toEqual([
      expect.stringContaining('2026-10-02T18:30'),
    ]);
  });

  test('an end before its start is refused', () => {
    const occurrences = [{ start: '2026-12-13T18:30', end: '2026-12-13T17:00' }];
    expect(problems('event', { ...event, occurrences })).toEqual([
      'occurrences.0.end | Fin (occurrences.0.end) : la fin doit venir après le début : une séance qui passe minuit finit le lendemain, 2026-10-03T02:00',
    ]);
  });

  test('a session of more than a day asks for a period', () => {
    const occurrences = [{ start: '2026-12-13T18:30', end: '2026-12-15T17:00' }];
    expect(problems('event', { ...event, occurrences })).toEqual([
      expect.stringContaining('ou une période (period)'),
    ]);
  });

  test('an event says where it is, once', () => {
    expect(problems('event', { ...event, address: undefined })).toEqual([
      expect.stringContaining('dire où'),
    ]);
    expect(problems('event', { ...event, place: 'un-lieu' })).toEqual([
      expect.stringContaining('pas les deux'),
    ]);
  });

  test('a number where a text is due asks for quotation marks', () => {
    const address = { city: 'Bourg-en-Bresse', postalCode: 1000 };
    expect(problems('event', { ...event, address })).toEqual([
      'address.postalCode | Code postal (address.postalCode) : un texte est attendu : mettre la valeur entre guillemets',
    ]);
  });

  test('a value outside a closed list comes with the nearest one', () => {
    expect(problems('event', { ...event, eventStatus: 'canceled' })).toEqual([
      'eventStatus | État (eventStatus) : valeur inconnue « canceled ». Peut-être « cancelled » ?',
    ]);
  });

  test('keys that JavaScript knows are unknown fields like others', () => {
    const hostile = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(problems('article', { ...article, ...hostile })).toEqual([
      expect.stringContaining('champ inconnu « __proto__ »'),
      expect.stringContaining('champ inconnu « constructor »'),
    ]);
  });
});
