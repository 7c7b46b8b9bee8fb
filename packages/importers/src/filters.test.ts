import type { ImportFilters } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { leftOut } from './filters.ts';
import type { SourceRecord } from './record.ts';

const RECORD: SourceRecord = {
  id: '1',
  title: 'Les étoiles filantes d’août',
  timings: [
    { begin: '2026-08-12T21:00', end: '2026-08-13T00:00' },
    { begin: '2026-08-10T21:00', end: '2026-08-10T23:00' },
  ],
  days: [],
  status: 'scheduled',
  attendance: 'offline',
  registration: [],
  accessibility: [],
  keywords: ['Astronomie'],
  agenda: { id: '42', title: 'Été en plein air' },
};
const FACTS = { score: 55, commune: { name: 'Saint-Étienne', insee: '42218' } };

function reason(
  filters: Partial<ImportFilters>,
  record: Partial<SourceRecord> = {},
  facts: Parameters<typeof leftOut>[2] = FACTS,
) {
  const all = { keywords: [], agendas: [], communes: [], minimumScore: 0, ...filters };
  return leftOut({ ...RECORD, ...record }, all, facts);
}

test('without a filter, everything is kept', () => {
  expect(reason({})).toBeUndefined();
  expect(reason({}, { timings: [], agenda: undefined }, { score: 0 })).toBeUndefined();
});

test.each<[string, Parameters<typeof reason>[0]]>([
  ['its last day is the first asked for', { from: '2026-08-12' }],
  ['its first day is the last asked for', { until: '2026-08-10' }],
  ['a keyword of the source is asked for, whatever its accents', { keywords: ['ASTRONOMIE'] }],
  ['a word of its title is asked for, whatever its plural', { keywords: ['loto', 'Étoile'] }],
  ['a beginning of a word is asked for', { keywords: ['astro*'] }],
  ['the number of its agenda is asked for', { agendas: ['42'] }],
  ['the name of its agenda is asked for', { agendas: ['ete en plein air'] }],
  ['its commune is asked for as people write it', { communes: ['ST ETIENNE'] }],
  ['its commune is asked for by its code', { communes: ['42218'] }],
  ['its score is the lowest asked for', { minimumScore: 55 }],
])('an event is kept when %s', (_, filters) => {
  expect(reason(filters)).toBeUndefined();
});

test.each<[string, Parameters<typeof reason>[0]]>([
  ['finit avant le 13\u00A0août 2026', { from: '2026-08-13' }],
  ['commence après le 9\u00A0août 2026', { until: '2026-08-09' }],
  ['aucun des mots-clés demandés', { keywords: ['étoile de mer', 'toile'] }],
  ['d’un agenda non demandé (Été en plein air)', { agendas: ['4', 'Été'] }],
  ['dans une commune non demandée (Saint-Étienne)', { communes: ['Étienne', '42'] }],
  ['score de culture scientifique de 55, sous 56', { minimumScore: 56 }],
])('%s', (told, filters) => {
  expect(reason(filters)).toBe(told);
});

test('the first reason is told, in a fixed order', () => {
  expect(reason({ minimumScore: 90, communes: ['Lyon'], from: '2027-01-01' })).toMatch(/^finit/);
});

test('the commune that the source tells stands in for one that is not placed', () => {
  const location = { city: 'SAINT ETIENNE' };
  const communes = ['Saint-Étienne'];
  expect(reason({ communes }, { location }, { score: 0 })).toBeUndefined();
  expect(reason({ communes }, {}, { score: 0 })).toBe('sans commune connue');
  expect(reason({ agendas: ['42'] }, { agenda: undefined })).toBe('sans agenda d’origine');
});

test('dates that cannot be read are no reason, nor a failure', () => {
  const broken = { timings: [{ begin: '2026-02-30T00:00', end: 'xT00:00' }, { begin: '' }] };
  expect(reason({ from: '2026-08-13', until: '2026-08-14' }, broken)).toBeUndefined();
});
