import { expect, test } from 'vitest';
import type { Considering } from './consider.ts';
import { consider, named } from './consider.ts';
import type { SourceRecord } from './record.ts';

const record: SourceRecord = {
  id: '7',
  title: 'NUIT DES ÉTOILES',
  summary: { text: 'Observation du ciel au télescope, au parc.', format: 'plain' },
  timings: [{ begin: '2026-12-05T20:00', end: '2026-12-05T22:00' }],
  days: [],
  status: 'scheduled',
  attendance: 'offline',
  location: { name: 'Parc Jouvet', city: 'Valence', postalCode: '26000' },
  registration: [],
  accessibility: [],
  keywords: ['astronomie'],
};

const context: Considering = {
  territory: 'drome',
  filters: { keywords: [], agendas: [], communes: [], minimumScore: 0 },
  vocabulary: {
    themes: [{ term: 'astronomie-espace', words: ['astronomie'] }],
    audiences: [],
    schoolLevels: [],
    eventFormats: [{ term: 'observation', words: ['observation'] }],
    placeKinds: [],
    notVisited: [],
    fallbackFormat: 'rencontre',
    everyone: [],
    science: { strong: ['astronomie'], weak: [], against: [] },
  } as unknown as Considering['vocabulary'],
  today: '2026-11-24',
};

test('a record becomes a draft as the schema has it, and takes the name of its source', () => {
  const considered = named(consider({ kind: 'record', at: 'ligne 2', record }, context), 'Agenda');
  expect(considered).toMatchObject({
    kind: 'draft',
    territory: 'drome',
    fields: { title: 'Nuit des étoiles', themes: ['astronomie-espace'] },
    publishedAt: '2026-11-24',
    source: { provider: 'Agenda', id: '7' },
  });
});

test.each([
  [
    'elsewhere',
    { location: { city: 'Lyon', postalCode: '69007' } },
    'ignored',
    'hors du territoire',
  ],
  ['without a date', { timings: [] }, 'error', 'date'],
  ['without a title', { title: '…' }, 'error', 'Titre'],
  ['nowhere', { location: undefined }, 'error', 'ajouter à la source la commune'],
])('an event %s has its outcome and its reason', (_, changes, kind, reason) => {
  const item = { kind: 'record', at: 'ligne 2', record: { ...record, ...changes } } as const;
  expect(consider(item, context)).toMatchObject({
    kind,
    at: 'ligne 2',
    reason: expect.stringContaining(reason),
  });
});

test('words that the period has as its remark are not told again in the body', () => {
  const days = [{ from: '2026-12-05', to: '2026-12-06' }];
  const draftOf = (changes: Partial<SourceRecord>) =>
    consider({ kind: 'record', at: 'ligne 2', record: { ...record, ...changes } }, context);
  const words = { datesInWords: 'selon la marée' };
  expect(draftOf({ ...words, days, timings: [] })).toMatchObject({
    fields: { period: { hours: 'selon la marée' } },
    body: '',
  });
  expect(draftOf(words)).toMatchObject({ body: expect.stringContaining('selon la marée') });
});

test('what cannot be understood of a registration or of ages is told', () => {
  const registration = [
    { type: 'phone', value: 'sur place' },
    { type: 'link', value: 'javascript:alert(1)' },
    { type: 'email', value: 'contact@exemple.fr' },
    { type: 'phone', value: '-' },
  ] as const;
  const changes = { registration: [...registration], age: { min: 12, max: 6 } };
  const item = { kind: 'record', at: 'ligne 2', record: { ...record, ...changes } } as const;
  expect(consider(item, context)).toMatchObject({
    notes: expect.arrayContaining([
      'inscription laissée, ni page, ni courriel, ni téléphone : « sur place »',
      'inscription laissée, ni page, ni courriel, ni téléphone : « javascript:alert(1) »',
      'âges laissés, de 12 à 6 ans',
    ]),
  });
});

test.each([
  ['Annulé – Nuit des étoiles', 'scheduled', true],
  ['[ANNULÉE] Nuit des étoiles', 'scheduled', true],
  ['Annulé – Nuit des étoiles', 'postponed', false],
  ['Annuler la pesanteur', 'scheduled', false],
] as const)('of the title « %s » of what is %s, a look is asked: %s', (title, status, isAsked) => {
  const item = { kind: 'record', at: 'ligne 2', record: { ...record, title, status } } as const;
  const told = [expect.stringContaining('vérifier son état')];
  expect(consider(item, context)).toMatchObject({
    kind: 'draft',
    notes: isAsked ? expect.arrayContaining(told) : expect.not.arrayContaining(told),
  });
});

test('a mistake of ours on one record is told, and stops no other', () => {
  const broken = {
    ...record,
    get timings(): never {
      throw new TypeError('imprévu');
    },
  };
  expect(consider({ kind: 'record', at: 'ligne 2', record: broken }, context)).toMatchObject({
    kind: 'error',
    id: '7',
    reason: expect.stringContaining('faute de l’importeur (imprévu)'),
  });
});
