import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../reader.ts';
import { SourceRefused } from '../record.ts';
import { jsonRows, type Row } from './rows.ts';

/** A document that comes in pieces of a size, and how many of them were asked for. */
function pieces(content: string | Uint8Array, size = 1 << 20) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const asked = { count: 0 };
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) {
      asked.count += 1;
      yield bytes.subarray(at, at + size);
    }
  }
  return { name: 'export.json', bytes: chunks(), asked };
}

async function read(document: SourceDocument) {
  const { rows, hasList, root } = await jsonRows(document);
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return {
    values: found.map(({ value }) => value),
    lists: found.map(({ list }) => list),
    hasList,
    root,
  };
}

function refusal(content: string | Uint8Array, size?: number): Promise<string> {
  return read(pieces(content, size)).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof SourceRefused) return error.message;
      throw error;
    },
  );
}

const EVENTS = [
  { uid: 1, title: { fr: 'Été « à l’étoile » 🔭' }, list: [[1], { a: null }] },
  { uid: 2, title: 'b', __proto__: null },
  3,
];

describe('layouts', () => {
  test.each([
    ['a list', JSON.stringify(EVENTS)],
    ['a list in an object', JSON.stringify({ total: 3, events: EVENTS, after: ['1', 2] })],
    ['an indented object', JSON.stringify({ records: EVENTS, nhits: 3 }, null, 2)],
    ['with a byte order mark', `\uFEFF${JSON.stringify(EVENTS)}`],
    ['blanks around', `\r\n\t ${JSON.stringify(EVENTS)} \n\n`],
  ])('%s', async (_name, content) => {
    for (const size of [1, 7, 1 << 20]) {
      expect((await read(pieces(content, size))).values).toEqual(EVENTS);
    }
  });

  test('one record a line', async () => {
    const content = `${EVENTS.slice(0, 2)
      .map((event) => JSON.stringify(event))
      .join('\n')}\n`;
    expect((await read(pieces(content))).values).toEqual(EVENTS.slice(0, 2));
    expect((await read(pieces(content, 5))).values).toEqual(EVENTS.slice(0, 2));
  });

  test('what stands beside the list is kept, but for what is not known', async () => {
    const content = {
      total: 2,
      facets: [{ a: 1 }],
      results: [{}],
      total_count: 5,
      x: { events: [1] },
    };
    const { root, lists } = await read(pieces(JSON.stringify(content)));
    expect(root).toEqual({ total: 2, total_count: 5 });
    expect(lists).toEqual(['results']);
  });

  test('an empty list is a list', async () => {
    expect(await read(pieces('{"total":0,"events":[]}'))).toMatchObject({
      values: [],
      hasList: true,
    });
    expect(await read(pieces('[]'))).toMatchObject({ values: [], hasList: true });
    expect(await read(pieces('{"name":"x"}'))).toMatchObject({ values: [], hasList: false });
  });

  test('a member named __proto__ changes no prototype', async () => {
    const { values } = await read(pieces('[{"__proto__":{"uid":7}}]'));
    expect((values[0] as { uid?: unknown }).uid).toBeUndefined();
    expect(({} as { uid?: unknown }).uid).toBeUndefined();
  });
});

describe('what cannot be read to its end is refused', () => {
  test('cut', async () => {
    const content = JSON.stringify({ events: EVENTS });
    expect(await refusal(content.slice(0, 60))).toMatchInlineSnapshot(
      `"export.json est coupé : il s’arrête à l’octet 70, avant son premier enregistrement : l’exporter à nouveau, rien n’en est repris"`,
    );
    expect(await refusal('{"events":[{"uid":')).toMatchInlineSnapshot(
      `"export.json est coupé : il s’arrête à l’octet 18, avant son premier enregistrement : l’exporter à nouveau, rien n’en est repris"`,
    );
  });

  test('wherever it is cut', async () => {
    const bytes = Buffer.from(JSON.stringify({ total: 3, events: EVENTS }));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 90 }),
        async (end, size) => {
          expect(await refusal(bytes.subarray(0, end), size)).toMatch(/ est coupé /);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['{"events":[{"uid":1},]}', 'a comma too many'],
    ['{"events":[{uid:1}]}', 'a key without quotes'],
    ['[{"uid":1}] et la suite', 'a text after it'],
    ['[{"uid":1}][{"uid":2}]', 'two documents'],
    ['{"a":NaN}', 'NaN'],
    ['[1 2]', 'no comma'],
  ])('%s: %s', async (content) => {
    expect(await refusal(content)).toMatch(/^export\.json est du JSON mal formé, entre les octets/);
  });

  test('lists in lists without end cost no time', async () => {
    for (const content of ['['.repeat(2_000_000), `{"x":${'['.repeat(2_000_000)}`]) {
      expect(await refusal(content)).toMatch(/^export\.json est imbriqué trop profondément, entre/);
    }
  });

  test('a record without end does not fill the memory', async () => {
    const content = Buffer.concat([
      Buffer.from('{"events":[{"uid":1},{"uid":"'),
      Buffer.alloc(40_000_000, 'x'),
    ]);
    expect(await refusal(content)).toBe(
      'export.json n’a pas d’enregistrement sur 32 Mo, après son premier enregistrement : l’exporter à nouveau, rien n’en est repris',
    );
  });

  test('a text in another encoding is not guessed', async () => {
    const latin = Buffer.from('[{"uid":1,"title":"\xe9t\xe9"}]', 'latin1');
    expect(await refusal(latin)).not.toBe('read');
  });
});

test('what is no JSON is named', async () => {
  const said: Record<string, string> = {};
  const others: Record<string, string | Uint8Array> = {
    calendar: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    page: '\n<!DOCTYPE html><html lang="fr">',
    feed: '<?xml version="1.0"?><rss>',
    table: 'uid;titre;début\n1;Nuit;2026-10-02',
    workbook: Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'),
    utf16: Buffer.from('\uFEFF[{"uid":1}]', 'utf16le'),
    binary: Buffer.from('\x7fELF\x02\x01,\x00\x00', 'latin1'),
    words: 'Bonjour',
    blank: ' \n ',
    empty: '',
  };
  for (const [name, content] of Object.entries(others)) said[name] = await refusal(content);
  expect(said).toMatchInlineSnapshot(`
    {
      "binary": "export.json n’est pas du JSON : donner un fichier ou une adresse d’OpenAgenda ou d’Opendatasoft",
      "blank": "export.json est vide : l’exporter à nouveau",
      "calendar": "export.json est un calendrier (ICS), pas du JSON : le lire par « pnpm importer ics export.json »",
      "empty": "export.json est vide : l’exporter à nouveau",
      "feed": "export.json est un document XML, pas du JSON : demander à la source un export JSON, ICS ou CSV",
      "page": "export.json est une page web, pas du JSON : donner l’adresse ou le fichier des données (JSON), pas celui de la page",
      "table": "export.json est un tableau (CSV), pas du JSON : le lire par « pnpm importer csv export.json »",
      "utf16": "export.json est écrit en UTF-16 : l’enregistrer en UTF-8, le seul codage de JSON",
      "words": "export.json n’est pas du JSON : donner un fichier ou une adresse d’OpenAgenda ou d’Opendatasoft",
      "workbook": "export.json est un classeur ou une archive (ZIP), pas du JSON : un classeur Excel se lit par « pnpm importer csv export.json », une archive est à décompresser",
    }
  `);
});

test('a document is read as it is asked for: memory holds a head and a step, not the whole', async () => {
  const record = JSON.stringify({ uid: 1, title: 'x'.repeat(1000) });
  const document = pieces(`{"events":[${Array(20_000).fill(record).join(',')}]}`, 65_536);
  const { rows } = await jsonRows(document);
  let count = 0;
  for await (const _row of rows) {
    count += 1;
    const readable = Math.ceil((count * (record.length + 1)) / 65_536);
    // Sixteen pieces make the head in which the layout is found.
    expect(document.asked.count).toBeLessThanOrEqual(Math.max(16, readable + 1));
  }
  expect(count).toBe(20_000);
});
