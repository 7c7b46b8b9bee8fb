import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { items, source } from '../../test/items.ts';
import { dataFormats } from './formats.ts';

test('CSV is read back by another library, and its formulas are text', () => {
  const text = dataFormats.csv.serialize(
    items(source('event', '2026-12-13-soir', { title: '=cmd|"/c calc"; un, deux\nlignes' })),
  );
  const [row] = parseCsv(text, { columns: true, bom: true }) as Record<string, string>[];
  expect(row).toMatchObject({
    id: '2026-12-13-soir',
    city: 'Rennes',
    department: '35',
    latitude: '48.11',
    longitude: '-1.68',
    dateRange: expect.stringMatching(/^dimanche 13.décembre 2026/),
    firstBegin: '2026-12-13T18:30:00+01:00',
    lastEnd: '2026-12-13T20:00:00+01:00',
  });
  expect(row?.title).toMatch(/^'=cmd/);
});

test('a text of several lines stays in one cell of the CSV', () => {
  const summary = 'Une phrase qui dit l’essentiel\nsur deux lignes';
  const text = dataFormats.csv.serialize(items(source('event', '2026-12-13-soir', { summary })));
  expect(parseCsv(text, { columns: true, bom: true })).toEqual([
    expect.objectContaining({ summary }),
  ]);
});

test('GeoJSON holds what has a position, longitude first', () => {
  const text = dataFormats.geojson.serialize(
    items(
      source('event', '2026-12-13-soir'),
      source('event', '2026-12-14-soir', { address: { city: 'Rennes' } }),
    ),
  );
  const { features } = JSON.parse(text);
  expect(features).toHaveLength(1);
  expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [-1.68, 48.11] });
});
