import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { event, item } from '../../test/items.ts';
import { byLabel } from './by-label.ts';
import { byTerritory } from './by-territory.ts';
import { byMonth, byYear } from './by-time.ts';
import type { AllNames } from './contents.ts';
import { contentRows } from './contents.ts';
import { spreadsheetCsv } from './csv.ts';
import { fileOfTable, fileOfWorklist } from './files.ts';
import { monthsUntil, recentSince } from './months.ts';

const TODAY = '2026-11-24';
const names: AllNames = {
  labelOf: (taxonomy, id) => `${taxonomy}:${id}`,
  contributorOf: (_, id) => id.toUpperCase(),
  territoryOf: (id) => id.toUpperCase(),
};
const tableOf = (name: string, ...items: Parameters<typeof byLabel>[0][number][]) =>
  byLabel(items, names, TODAY)
    .find((table) => table.name === name)
    ?.rows.map(({ label, values }) => [label, ...values]);

test('months run back over the turn of years', () => {
  expect(monthsUntil('2026-02-01', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(monthsUntil(TODAY, 36).at(-1)).toBe('2023-12');
  expect(recentSince(TODAY)).toBe('2025-12-01');
});

test('contents are counted by month of publication, months without any too', () => {
  const { rows, columns } = byMonth(
    [
      event('2026-12-01-a', ['2026-12-01T10:00'], { publishedAt: '2026-11-01' }),
      item('article', 'b', { publishedAt: '2026-11-30' }),
      item('announcement', 'c', { publishedAt: '2026-09-05' }),
      item('article', 'd', { publishedAt: '2020-01-01' }),
    ],
    TODAY,
  );
  expect(columns).toEqual(['Mois de publication', 'Agenda', 'Articles', 'Autres', 'Total']);
  expect(rows).toHaveLength(36);
  expect(rows.slice(0, 3).map(({ label, values }) => [label, ...values])).toEqual([
    ['novembre 2026', 1, 1, 0, 2],
    ['octobre 2026', 0, 0, 0, 0],
    ['septembre 2026', 0, 0, 1, 1],
  ]);
});

test('events are counted in each year in which they were held, sessions in theirs', () => {
  const { rows } = byYear(
    [
      event('2025-12-30-atelier', ['2025-12-30T10:00', '2026-01-03T10:00', '2026-12-03T10:00'], {
        publishedAt: '2025-10-01',
      }),
      event('2025-06-01-expo', [], {
        publishedAt: '2026-01-01',
        period: { from: '2025-06-01', to: '2027-06-01' },
      }),
      event('2026-03-01-annule', ['2026-03-01T10:00'], { eventStatus: 'cancelled' }),
      event('2026-12-25-a-venir', ['2026-12-25T10:00']),
    ],
    TODAY,
  );
  expect(rows.map(({ label, values }) => [label, ...values])).toEqual([
    ['2026', 3, 3, 2, 1],
    ['2025', 1, 1, 2, 1],
  ]);
});

test('a site without anything has this year’s empty line', () => {
  expect(byYear([], TODAY).rows).toEqual([{ label: '2026', values: [0, 0, 0, 0] }]);
});

test('a content counts for each of its themes, once each; what has none is told last', () => {
  expect(
    tableOf(
      'themes',
      item('article', 'a', { themes: ['climat', 'sante'] }),
      item('article', 'b', { themes: ['climat'], publishedAt: '2024-01-01' }),
      item('article', 'c'),
      item('article', 'd'),
      item('article', 'e'),
    ),
  ).toEqual([
    ['themes:climat', 1, 2],
    ['themes:sante', 1, 1],
    ['Sans thème', 3, 3],
  ]);
});

test('twelve months are this one and the eleven before, nothing of tomorrow', () => {
  const on = (day: string) => item('article', day, { publishedAt: day, themes: ['x'] });
  expect(
    tableOf('themes', on('2025-11-30'), on('2025-12-01'), on(TODAY), on('2026-11-25')),
  ).toEqual([['themes:x', 2, 4]]);
});

test('communes have their department, and who organises counts as who proposes, once', () => {
  const one = event('2026-12-01-a', ['2026-12-01T10:00'], {
    address: { city: 'Voiron', insee: '38563' },
    contributors: ['structure'],
    organizers: ['structure', 'autre'],
  });
  expect(tableOf('communes', one)).toEqual([['Voiron (38)', 1, 1]]);
  expect(tableOf('contributeurs', one)).toEqual([
    ['AUTRE', 1, 1],
    ['STRUCTURE', 1, 1],
  ]);
});

test('an event of two territories counts for both, and the name leads to the dashboard of each', () => {
  const shared = {
    ...event('2026-12-01-a', ['2026-12-01T10:00']),
    alsoPublished: [{ territory: 'corse', url: 'https://corse.example/agenda/x/' }],
  };
  const territory = (id: string, isExternal = false) => ({
    id,
    name: id,
    origin: `https://${id}.example`,
    isExternal,
  });
  const reports = {
    corse: {
      checkedAt: '2026-11-24T04:00:00Z',
      asked: 2,
      faults: [
        { url: 'https://a.example/', state: 'dead' as const, reason: '', entries: [] },
        { url: 'https://b.example/', state: 'unsure' as const, reason: '', entries: [] },
      ],
    },
  };
  const { rows } = byTerritory(
    [shared],
    [territory('bretagne'), territory('corse'), territory('loire', true)],
    reports,
    `${TODAY}T00:00`,
  );
  expect(rows).toEqual([
    {
      label: 'bretagne',
      href: 'https://bretagne.example/tableau-de-bord/',
      values: [1, 1, undefined, 1, 1],
    },
    { label: 'corse', href: 'https://corse.example/tableau-de-bord/', values: [1, 1, 1, 1, 1] },
    { label: 'loire', values: [0, 0, undefined, 0, 0] },
  ]);
});

test('a file opens in a French spreadsheet: byte-order mark, semicolons, formulas defused', () => {
  const text = spreadsheetCsv(
    ['Titre', 'Total'],
    [
      ['=HYPERLINK("https://a.example")', 3],
      ['a;b "c"\nd', undefined],
    ],
  );
  expect(text.startsWith('\uFEFFTitre;Total\r\n')).toBe(true);
  expect(parse(text, { bom: true, delimiter: ';' })).toEqual([
    ['Titre', 'Total'],
    ['\'=HYPERLINK("https://a.example")', '3'],
    ['a;b "c"\nd', ''],
  ]);
});

test('the file of all contents says of each what one may count, in words', () => {
  const { columns, rows } = contentRows(
    [
      item('article', 'a', { publishedAt: '2025-02-01' }),
      event('2026-12-01-a', ['2026-12-01T10:00', '2026-12-08T10:00'], {
        eventStatus: 'cancelled',
        price: { isFree: true },
        themes: ['climat', 'sante'],
        organizers: ['structure'],
      }),
    ],
    names,
  );
  const [first, second] = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index]])),
  );
  expect(first).toMatchObject({
    Rubrique: 'Agenda',
    Nature: 'eventFormats:atelier',
    Territoire: 'BRETAGNE',
    Année: '2026',
    'Première date': '2026-12-01',
    'Dernière date': '2026-12-08',
    Séances: 2,
    État: 'Annulé',
    Participation: 'Sur place',
    Commune: 'Rennes',
    Département: '35',
    Thèmes: 'themes:climat, themes:sante',
    Organisateurs: 'STRUCTURE',
    Gratuit: 'oui',
  });
  expect(second).toMatchObject({ Rubrique: 'Articles', Mois: '2025-02', Séances: undefined });
});

test('tables and lists are written whole, with whole addresses', () => {
  const table = {
    name: 't',
    title: 'T',
    columns: ['A', 'B'],
    rows: [{ label: 'x', values: [1] }],
    shown: 0,
  };
  expect(fileOfTable(table)).toEqual({ name: 't', columns: ['A', 'B'], rows: [['x', 1]] });
  const list = {
    name: 'l',
    title: 'L',
    intro: '',
    empty: '',
    lines: [
      {
        items: [item('article', 'a'), item('article', 'b')] as const,
        day: TODAY,
        note: 'À voir.',
        marks: [{ label: 'le tarif', isStrong: true }],
      },
    ],
  };
  expect(fileOfWorklist(list).rows).toEqual(
    ['a', 'b'].map((id) => [
      `Titre de ${id}`,
      'Articles',
      TODAY,
      'le tarif · À voir.',
      `https://bretagne.example/articles/${id}/`,
      `https://bretagne.example/admin/#/collections/bretagne_articles_2026/entries/${id}/index`,
    ]),
  );
});
