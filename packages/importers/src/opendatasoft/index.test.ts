import { describe, expect, test } from 'vitest';
import { memory, readAll, readValue } from '../../test/read-all.ts';
import { addressOf } from './address.ts';
import { opendatasoft } from './index.ts';

const DATASET = 'https://data.exemple.fr/api/explore/v2.1/catalog/datasets/evenements';

const row = (uid: number) => ({
  uid: String(uid),
  title_fr: `Nuit ${uid}`,
  timings: '[{"begin": "2026-10-02T18:30:00+02:00", "end": "2026-10-02T20:00:00+02:00"}]',
});

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => row(from + index));

const parameters = (address: string) => decodeURIComponent(new URL(address).search);

describe('pages', () => {
  test('version 2.1 goes on by its position, in an order of its own', async () => {
    const transport = memory({
      answer: ({ searchParams }) => {
        const offset = Number(searchParams.get('offset') ?? 0);
        return { total_count: 5, results: range(offset, Math.min(5, offset + 2)) };
      },
    });
    const { items, facts } = await readAll(
      opendatasoft,
      `${DATASET}/records?limit=20&lang=fr`,
      transport,
    );
    expect(items).toHaveLength(5);
    expect(facts).toEqual({ provider: 'OpenAgenda', isComplete: true });
    expect(transport.asked.map(parameters)).toEqual([
      '?limit=100&lang=fr&order_by=uid',
      '?limit=100&lang=fr&order_by=uid&offset=2',
      '?limit=100&lang=fr&order_by=uid&offset=4',
    ]);
  });

  test('version 1 goes on by its own name for it', async () => {
    const transport = memory({
      answer: ({ searchParams }) => {
        const start = Number(searchParams.get('start') ?? 0);
        return { nhits: 3, records: range(start, start + 1).map((fields) => ({ fields })) };
      },
    });
    const address =
      'https://data.exemple.fr/api/records/1.0/search/?dataset=evenements&rows=10&q=ciel';
    const { items, facts } = await readAll(opendatasoft, address, transport);
    expect(items).toHaveLength(3);
    expect(facts.isComplete).toBe(false);
    expect(transport.asked.map(parameters).at(-1)).toBe(
      '?dataset=evenements&rows=1000&q=ciel&start=2',
    );
  });

  test.each([
    [
      `${DATASET}/records?where=uid>1`,
      { total_count: 10_001, results: range(0, 1) },
      `${DATASET}/exports/json?where=uid%3E1&order_by=uid`,
    ],
    [
      'https://data.exemple.fr/api/records/1.0/search/?dataset=evenements',
      { nhits: 900_000, records: [] },
      'https://data.exemple.fr/api/records/1.0/download/?dataset=evenements&format=json',
    ],
  ])('more rows than pages can give are exported: %s', async (address, first, whole) => {
    const transport = memory({
      answer: () => first,
      files: { [whole]: JSON.stringify(range(0, 4)) },
    });
    const { items } = await readAll(opendatasoft, address, transport);
    expect(items).toHaveLength(4);
    expect(transport.asked.at(-1)).toBe(whole);
  });

  test('rows that repeat end with a refusal', async () => {
    const transport = memory({ answer: () => ({ total_count: 9, results: range(0, 2) }) });
    await expect(readAll(opendatasoft, `${DATASET}/records`, transport)).rejects.toThrow(
      /donne toujours les mêmes événements \(page 2\)/,
    );
  });

  test.each([
    [
      { error_code: 'ODSQLError', message: 'ODSQL query is malformed' },
      /« ODSQL query is malformed »/,
    ],
    [{ errorcode: 1, error: 'Unknown dataset' }, /« Unknown dataset »/],
    [null, /ne donne pas de liste/],
  ])('a refusal of the portal is told: %j', async (body, message) => {
    const transport = memory({ answer: () => body });
    await expect(readAll(opendatasoft, `${DATASET}/records`, transport)).rejects.toThrow(message);
  });
});

describe('addresses', () => {
  test.each([
    [
      `${DATASET}/exports/json?refine=location_city:"Albi"`,
      `${DATASET}/exports/json?refine=location_city:"Albi"`,
      false,
    ],
    [`${DATASET}/exports/csv?use_labels=true&lang=fr`, `${DATASET}/exports/json?lang=fr`, true],
    [`${DATASET}/exports/jsonl`, `${DATASET}/exports/jsonl`, true],
    [`${DATASET}/exports/json?limit=10`, `${DATASET}/exports/json?limit=10`, false],
    [`${DATASET}/exports/json?limit=-1`, `${DATASET}/exports/json?limit=-1`, true],
    [
      'https://data.exemple.fr/explore/dataset/evenements/table/?disjunctive.keywords_fr&sort=firstdate_begin',
      `${DATASET}/exports/json`,
      true,
    ],
    [
      'https://data.exemple.fr/explore/dataset/evenements/?q=ciel&refine.location_city=Albi&exclude.location_region=Corse',
      `${DATASET}/exports/json?where="ciel"&refine=location_city:"Albi"&exclude=location_region:"Corse"`,
      false,
    ],
    ['export.json', 'export.json', true],
    ['https://exemple.fr/export.json', 'https://exemple.fr/export.json', true],
  ])('%s', (location, expected, isComplete) => {
    const address = addressOf(location);
    if (address.kind !== 'document') throw new Error(address.kind);
    expect(decodeURIComponent(address.location)).toBe(expected);
    expect(address.isComplete).toBe(isComplete);
  });

  test('a zone drawn on a map cannot be asked for', () => {
    expect(() =>
      addressOf('https://data.exemple.fr/explore/dataset/evenements/map/?geofilter.polygon=(1,2)'),
    ).toThrow(/restreinte à une zone tracée sur la carte \(geofilter\.polygon\)/);
  });
});

describe('documents', () => {
  test('one row a line', async () => {
    const files = {
      'a.jsonl': range(0, 3)
        .map((value) => JSON.stringify(value))
        .join('\n'),
    };
    const { items, facts } = await readAll(opendatasoft, 'a.jsonl', memory({ files }));
    expect(items).toHaveLength(3);
    expect(facts.isComplete).toBe(true);
  });

  test('an answer to a search is not the whole data set', async () => {
    const records = range(0, 1).map((fields) => ({ fields }));
    const isComplete = async (document: unknown) =>
      (await readValue(opendatasoft, document)).facts.isComplete;
    expect(await isComplete({ nhits: 1, parameters: { dataset: 'e', rows: 10 }, records })).toBe(
      true,
    );
    expect(await isComplete({ nhits: 1, parameters: { dataset: 'e', q: 'Paris' }, records })).toBe(
      false,
    );
    expect(await isComplete({ nhits: 8033, records })).toBe(false);
    expect(await isComplete({ total_count: 7, results: range(0, 2) })).toBe(false);
  });

  test('a source that counts more events than it gives is said to', async () => {
    const notesOf = async (document: unknown) =>
      (await readValue(opendatasoft, document)).facts.notes;
    const more = [
      expect.stringMatching(/^La source annonce 8\u202f033 événements, 2 ont été lus\u00a0: /),
    ];
    expect(await notesOf({ total_count: 8033, results: range(0, 2) })).toEqual(more);
    expect(await notesOf({ total_count: 2, results: range(0, 2) })).toBeUndefined();
    expect(await notesOf(range(0, 2))).toBeUndefined();
  });

  test('a text in another language serves where there is no French', async () => {
    const { items } = await readValue(opendatasoft, [
      { ...row(1), title_fr: null, title_de: 'Nacht', title_detail: 'x' },
    ]);
    expect(items).toMatchObject([{ kind: 'record', record: { title: 'Nacht' } }]);
  });

  test('what is something else is named', async () => {
    await expect(
      readValue(opendatasoft, { events: [{ uid: 1, title: { fr: 'a' }, timings: [] }] }),
    ).rejects.toThrow(
      'export.json vient d’OpenAgenda : le lire par « pnpm importer openagenda export.json »',
    );
    await expect(
      readValue(opendatasoft, { total_count: 1, results: [{ id: 3, titre: 'Autre jeu' }] }),
    ).rejects.toThrow(/n’est pas un export d’Opendatasoft : aucun de ses enregistrements \(1\)/);
  });
});
