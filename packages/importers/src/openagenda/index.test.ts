import { describe, expect, test } from 'vitest';
import { memory, readAll, readValue } from '../../test/read-all.ts';
import type { ReadItem } from '../record.ts';
import { openagenda } from './index.ts';

const V2 = 'https://api.openagenda.com/v2/agendas/123/events';

const event = (uid: number) => ({
  uid,
  title: { fr: `Nuit ${uid}` },
  timings: [{ begin: '2026-10-02T18:30:00+02:00', end: '2026-10-02T20:00:00+02:00' }],
});

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => event(from + index));

const places = (items: ReadItem[]) => items.map(({ at }) => at);

describe('pages', () => {
  /** 7 events, 3 a page, as the service answers: the last cursor leads to an empty page. */
  const paged = () =>
    memory({
      answer: ({ searchParams }) => {
        const start = Number(searchParams.getAll('after[]')[1] ?? 0);
        const events = range(start, Math.min(7, start + 3));
        const last = events.at(-1);
        return { total: 7, events, after: last ? ['000', String(last.uid + 1)] : null };
      },
    });

  test('version 2 goes on by its cursor, with all that was asked', async () => {
    const transport = paged();
    const { items, facts } = await readAll(openagenda, `${V2}?relative[]=upcoming`, transport);
    expect(items.map((item) => item.kind === 'record' && item.record.id)).toEqual([...'0123456']);
    expect(places(items).slice(2, 4)).toEqual([
      'page 1, enregistrement 3',
      'page 2, enregistrement 1',
    ]);
    expect(facts).toEqual({ provider: 'OpenAgenda', isComplete: false });
    expect(transport.asked.map((address) => decodeURIComponent(new URL(address).search))).toEqual([
      '?relative[]=upcoming&detailed=1&includeLabels=1&size=300',
      '?relative[]=upcoming&detailed=1&includeLabels=1&size=300&after[]=000&after[]=3',
      '?relative[]=upcoming&detailed=1&includeLabels=1&size=300&after[]=000&after[]=6',
      '?relative[]=upcoming&detailed=1&includeLabels=1&size=300&after[]=000&after[]=7',
    ]);
  });

  test('version 3 goes on by its opaque cursor', async () => {
    const transport = memory({
      answer: ({ searchParams }) =>
        searchParams.get('after') === 'b+/='
          ? { data: range(2, 3), pagination: { after: null } }
          : { data: range(0, 2), pagination: { after: 'b+/=' } },
    });
    const { items, facts } = await readAll(
      openagenda,
      'https://api.openagenda.com/v3/agendas/123/events',
      transport,
    );
    expect(items).toHaveLength(3);
    expect(facts.isComplete).toBe(true);
  });

  test('events that pages lose as they change are told', async () => {
    const transport = memory({
      answer: ({ searchParams }) => {
        const offset = Number(searchParams.get('offset') ?? 0);
        // One of the first page is withdrawn before the second one is asked for.
        const events = offset === 0 ? range(0, 3) : range(1, 5).slice(offset);
        return { total: offset === 0 ? 5 : 4, offset, limit: 3, events };
      },
    });
    const address = 'https://openagenda.com/agendas/123/events.json';
    const { items, facts } = await readAll(openagenda, address, transport);
    expect(items).toHaveLength(4);
    expect(facts).toMatchObject({
      isComplete: false,
      notes: [expect.stringContaining('annonce 5 événements, 4 ont été lus')],
    });
  });

  test('version 1 goes on by its position', async () => {
    const transport = memory({
      answer: ({ searchParams }) => {
        const offset = Number(searchParams.get('offset') ?? 0);
        return { total: 5, offset, limit: 2, events: range(offset, Math.min(5, offset + 2)) };
      },
    });
    const address = 'https://openagenda.com/agendas/123/events.json';
    expect((await readAll(openagenda, address, transport)).items).toHaveLength(5);
    expect(transport.asked).toHaveLength(3);
  });

  test('an agenda is found by the name on its page', async () => {
    const transport = memory({
      answer: ({ pathname, searchParams }) =>
        pathname === '/v2/agendas'
          ? {
              agendas: [
                { uid: 9, slug: 'autre' },
                { uid: 123, slug: searchParams.get('slug') },
              ],
            }
          : { total: 1, events: range(0, 1), after: null },
    });
    const { facts } = await readAll(openagenda, 'https://openagenda.com/fr/ciel', transport);
    expect(facts.isComplete).toBe(true);
    expect(transport.asked).toEqual([
      'https://api.openagenda.com/v2/agendas?slug=ciel',
      `${V2}?detailed=1&includeLabels=1&size=300`,
    ]);
  });

  test('an agenda that nobody knows is refused', async () => {
    const transport = memory({ answer: () => ({ agendas: [], total: 0 }) });
    await expect(readAll(openagenda, 'https://openagenda.com/ciel', transport)).rejects.toThrow(
      'OpenAgenda ne connaît pas d’agenda « ciel »',
    );
  });

  test.each([
    ['the same cursor again and again', () => ['1']],
    ['a new cursor for the same events', (count: number) => [String(count)]],
  ])('%s ends with a refusal', async (_name, after) => {
    let count = 0;
    const transport = memory({
      answer: () => ({ total: 900, events: range(0, 3), after: after(count++) }),
    });
    await expect(readAll(openagenda, V2, transport)).rejects.toThrow(
      'api.openagenda.com/v2/agendas/123/events donne toujours les mêmes événements (page 2)',
    );
  });

  test('a cursor that repeats ends with a refusal even where events have no number', async () => {
    const transport = memory({ answer: () => ({ events: [{ title: 'x' }, 7], after: [1] }) });
    await expect(readAll(openagenda, V2, transport)).rejects.toThrow(/les mêmes événements/);
  });

  test('an agenda that gives fewer events than it counts is not whole', async () => {
    const transport = memory({ answer: () => ({ total: 3, events: range(0, 2), after: null }) });
    expect((await readAll(openagenda, V2, transport)).facts.isComplete).toBe(false);
  });

  test('a list of bad events pages on like any other', async () => {
    const transport = memory({
      answer: ({ searchParams }) =>
        searchParams.has('after[]')
          ? { events: [null, 4], after: null }
          : { events: [null, { title: 'x' }], after: [1] },
    });
    const { items } = await readAll(openagenda, V2, transport);
    expect(items.map(({ kind }) => kind)).toEqual(Array(4).fill('fault'));
  });

  test.each([
    [
      { success: false, message: 'agenda not found' },
      /refus de la source \(« agenda not found »\)/,
    ],
    [{ error: { code: 'unauthorized', message: 'Missing key' } }, /« Missing key »/],
    [[], /ne donne pas de liste d’événements : vérifier l’adresse/],
    ['x', /\(page 1\) ne donne pas de liste/],
    [{ events: 'x' }, /ne donne pas de liste/],
  ])('an answer that is no page is refused: %j', async (body, message) => {
    await expect(readAll(openagenda, V2, memory({ answer: () => body }))).rejects.toThrow(message);
  });
});

describe('documents', () => {
  test('one page saved of several is not the whole agenda', async () => {
    const isComplete = async (document: unknown) =>
      (await readValue(openagenda, document)).facts.isComplete;
    expect(await isComplete({ total: 2, events: range(0, 2), after: null })).toBe(true);
    expect(await isComplete({ total: 0, events: [] })).toBe(true);
    expect(await isComplete({ total: 9, events: range(0, 2) })).toBe(false);
    expect(await isComplete({ events: range(0, 2), after: ['1'] })).toBe(false);
    expect(await isComplete({ total: 2, offset: 20, events: range(0, 2) })).toBe(false);
    expect(await isComplete({ data: range(0, 2), pagination: { after: 'x' } })).toBe(false);
  });

  test('a bad record among others is a fault, in its place', async () => {
    const { items } = await readValue(openagenda, [event(1), 'x', { title: 'y' }, event(2)]);
    expect(items.map(({ kind, at }) => [kind, at])).toEqual([
      ['record', 'enregistrement 1'],
      ['fault', 'enregistrement 2'],
      ['fault', 'enregistrement 3'],
      ['record', 'enregistrement 4'],
    ]);
  });

  test('what is something else is named', async () => {
    const said: string[] = [];
    for (const document of [
      { success: false, message: 'Forbidden' },
      { name: 'paquet', version: '1.0.0' },
      { type: 'FeatureCollection', features: [{ type: 'Feature' }] },
      { nhits: 1, records: [{ fields: { uid: '1', title_fr: 'a' } }] },
      [{ uid: '1', title_fr: 'a' }],
      [
        { id: 1, nom: 'a' },
        { id: 2, nom: 'b' },
      ],
    ]) {
      await expect(
        readValue(openagenda, document).catch((error: Error) => {
          said.push(error.message);
          throw error;
        }),
      ).rejects.toThrow();
    }
    expect(said).toMatchInlineSnapshot(`
      [
        "export.json ne contient pas d’événements mais un refus de la source (« Forbidden ») : vérifier l’adresse et la clé d’accès",
        "export.json ne contient pas de liste d’événements : donner un export JSON d’OpenAgenda",
        "export.json est une carte (GeoJSON), qui ne dit pas tout des événements : demander l’export JSON",
        "export.json vient d’Opendatasoft : le lire par « pnpm importer opendatasoft export.json »",
        "export.json vient d’Opendatasoft : le lire par « pnpm importer opendatasoft export.json »",
        "export.json n’est pas un export d’OpenAgenda : aucun de ses enregistrements (2) n’a d’identifiant (uid) et de titre. Un autre jeu de données se lit en CSV : « pnpm importer csv <fichier> »",
      ]
    `);
  });
});
