import type { ContentType } from '@echosciences/schemas';
import { allContentTypes, contentTypes } from '@echosciences/schemas';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { items, source } from '../test/items.ts';
import { apiFiles } from './api.ts';
import { graphOf, namedBy } from './graph.ts';
import type { EventItem } from './item.ts';
import { apiSchema } from './item.ts';
import { isOver, listOf } from './lists.ts';

interface Schema {
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const NOW = '2026-11-24T00:00';

describe('publishing', () => {
  test('an item has its canonical address and keeps its fields', () => {
    const [item] = items(source('event', '2026-12-13-soir'));
    expect(item).toMatchObject({
      id: '2026-12-13-soir',
      territory: 'bretagne',
      type: 'event',
      path: '/agenda/2026-12-13-soir/',
      url: 'https://bretagne.example/agenda/2026-12-13-soir/',
      location: { city: 'Rennes' },
    });
  });

  test('a hidden entry is published nowhere', () => {
    expect(items(source('article', 'secret', { visibility: 'hidden' }))).toEqual([]);
  });

  test('an event takes its position and accessibility from its place', () => {
    const [event] = items(
      source('event', '2026-12-13-soir', { address: undefined, place: 'oceanopolis' }),
      source('place', 'oceanopolis', { accessibility: { mi: true } }),
    );
    expect(event?.location).toMatchObject({ place: 'oceanopolis', city: 'Brest', latitude: 48.39 });
    expect(event).toMatchObject({ accessibility: { mi: true } });
  });

  test('what an event says of accessibility itself comes first', () => {
    const [event] = items(
      source('event', '2026-12-13-soir', {
        address: undefined,
        place: 'oceanopolis',
        accessibility: { hi: true },
      }),
      source('place', 'oceanopolis', { accessibility: { mi: true } }),
    );
    expect(event).toMatchObject({ accessibility: { hi: true, mi: false } });
  });

  test('the open data is valid against the schema that it publishes', () => {
    const all = items(
      source('event', '2026-12-13-soir', {
        cover: { src: 'a.png', alt: 'Un ciel', credit: 'Une auteure' },
        price: { isFree: true },
      }),
      source('article', 'un'),
      source('place', 'oceanopolis'),
      source('community', 'ciel'),
    );
    const files = new Map(
      apiFiles(all).map(({ name, text }) => [name, JSON.parse(name.endsWith('.csv') ? '0' : text)]),
    );
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(files.get('schema.json'), 'api');
    for (const { api } of allContentTypes) {
      const validate = ajv.getSchema(`api#/$defs/${api}`);
      expect(validate?.(files.get(`${api}.json`)), JSON.stringify(validate?.errors)).toBe(true);
    }
    expect(files.get('evenements.json')).toHaveLength(1);
    const wrong = [{ ...files.get('evenements.json')[0], start: 'x' }];
    expect(ajv.getSchema('api#/$defs/evenements')?.(wrong)).toBe(false);
  });
});

describe('the location of an item', () => {
  test.each([
    [{ insee: '35238', postalCode: '35000' }, '35'],
    [{ insee: '2A004', postalCode: '20000' }, '2A'],
    [{ insee: '2B096', postalCode: '20250' }, '2B'],
    [{ postalCode: '20250' }, undefined],
    [{ postalCode: '01000' }, '01'],
    [{ insee: '97411' }, '974'],
    [{ postalCode: '98800' }, '988'],
    [{}, undefined],
  ])('with %o has the department %s', (codes, department) => {
    const [event] = items(source('event', 'un', { address: { city: 'Ville', ...codes } }));
    expect(event?.location?.department).toBe(department);
  });

  test('has the names of OpenAgenda v2, and stands for the address', () => {
    const [event] = items(source('event', 'un'));
    expect(event?.location).toMatchObject({ latitude: 48.11, longitude: -1.68 });
    expect(event).not.toHaveProperty('address');
  });
});

describe('the timings of an event', () => {
  const timings = (fields: object) => items(source('event', 'un', fields))[0] as EventItem;

  test('are instants with the offset of their day, in order, on both sides of a clock change', () => {
    const occurrences = [
      { start: '2026-10-25T18:30', end: '2026-10-25T20:00' },
      { start: '2026-10-24T22:00', end: '2026-10-25T04:00' },
    ];
    expect(timings({ occurrences })).toMatchObject({
      timings: [
        { begin: '2026-10-24T22:00:00+02:00', end: '2026-10-25T04:00:00+01:00' },
        { begin: '2026-10-25T18:30:00+01:00', end: '2026-10-25T20:00:00+01:00' },
      ],
      firstTiming: { begin: '2026-10-24T22:00:00+02:00' },
      lastTiming: { begin: '2026-10-25T18:30:00+01:00' },
      dateRange: expect.stringMatching(/^du 24 au 25.octobre 2026$/),
    });
  });

  test('have no end where none is announced', () => {
    const { firstTiming } = timings({ occurrences: [{ start: '2026-12-13T18:30' }] });
    expect(firstTiming).toEqual({ begin: '2026-12-13T18:30:00+01:00' });
  });

  test('are one for each opening of a period, closed days left out', () => {
    const period = {
      from: '2026-10-02',
      to: '2026-10-06',
      openings: [{ days: ['friday', 'saturday', 'monday'], opens: '14:00', closes: '18:00' }],
      closedOn: ['2026-10-03'],
    };
    expect(timings({ occurrences: [], period })).toMatchObject({
      timings: [
        { begin: '2026-10-02T14:00:00+02:00', end: '2026-10-02T18:00:00+02:00' },
        { begin: '2026-10-05T14:00:00+02:00', end: '2026-10-05T18:00:00+02:00' },
      ],
    });
  });

  test('end at midnight after the last day of a period without hours', () => {
    const period = { from: '2026-10-02', to: '2026-10-12' };
    expect(timings({ occurrences: [], period })).toMatchObject({
      timings: [{ begin: '2026-10-02T00:00:00+02:00', end: '2026-10-13T00:00:00+02:00' }],
      dateRange: expect.stringMatching(/^du 2 au 12.octobre 2026$/),
    });
  });
});

test('every field of the open data has a title or a description', () => {
  const unnamed: string[] = [];
  const walk = (schema: Schema, path: string) => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (!field.title && !field.description) unnamed.push(`${path}.${name}`);
      walk(field, `${path}.${name}`);
    }
    if (schema.items) walk(schema.items, `${path}[]`);
  };
  const { $defs } = apiSchema() as { $defs: Record<string, Schema> };
  for (const [name, schema] of Object.entries($defs)) walk(schema, name);
  expect(unnamed).toEqual([]);
});

describe('lists', () => {
  const on = (slug: string, day: string) =>
    source('event', slug, { occurrences: [{ start: `${day}T10:00` }] });
  const exhibition = source('event', 'expo', {
    occurrences: [],
    period: { from: '2026-10-01', to: '2027-03-01' },
  });
  const listed = (type: ContentType, ...entries: Parameters<typeof items>) => {
    const { current, past } = listOf(type, items(...entries), NOW);
    return [current.map(({ id }) => id), past.map(({ id }) => id)];
  };

  test('the agenda holds what is not over, what is under way first; its past ends last first', () => {
    const [later, soon, same] = [
      on('a', '2027-01-02'),
      on('c', '2026-12-13'),
      on('b', '2026-12-13'),
    ];
    const [before, after] = [on('d', '2026-10-02'), on('e', '2026-11-02')];
    expect(listed(contentTypes.event, later, soon, same, exhibition, before, after)).toEqual([
      ['expo', 'b', 'c', 'a'],
      ['e', 'd'],
    ]);
  });

  test('articles come newest first, places by their titles in the order of French', () => {
    const article = (slug: string, publishedAt: string) => source('article', slug, { publishedAt });
    expect(
      listed(contentTypes.article, article('a', '2026-11-01'), article('b', '2026-11-12')),
    ).toEqual([['b', 'a'], []]);
    const place = (slug: string, title: string) => source('place', slug, { title });
    expect(
      listed(
        contentTypes.place,
        place('a', 'Zoo de Brest'),
        place('b', 'Écomusée'),
        place('c', 'Forum des sciences'),
      ),
    ).toEqual([['b', 'c', 'a'], []]);
  });

  test('an announcement leaves the list the day after its deadline, one without stays', () => {
    const [last, none] = items(
      source('announcement', 'a', { deadline: '2026-11-24' }),
      source('announcement', 'b'),
    );
    expect(last && isOver(last, '2026-11-24T23:59')).toBe(false);
    expect(last && isOver(last, '2026-11-25T00:00')).toBe(true);
    expect(none && isOver(none, '2099-01-01T00:00')).toBe(false);
  });
});

describe('links between items', () => {
  const all = items(
    source('community', 'ciel'),
    source('article', 'un', { communities: ['ciel'], themes: ['astronomie-espace'] }),
    source('article', 'deux', { communities: ['ciel'] }),
    source('article', 'trois', { themes: ['chimie-matiere'] }),
    source('dossier', 'parcours', {
      communities: ['ciel'],
      items: [
        { entry: 'articles/un' },
        { entry: 'articles/masque' },
        { entry: 'corse/articles/deux', title: 'Ailleurs' },
      ],
    }),
  );
  const find = (id: string) => all.find((item) => item.id === id) ?? expect.fail(id);

  test('a relation is seen from its target', () => {
    const graph = graphOf(all);
    expect(graph.pointingAt(find('ciel')).map(({ id }) => id)).toEqual(['deux', 'un', 'parcours']);
    expect(graph.find('community', 'ciel')).toBe(find('ciel'));
  });

  test('an item names those of its site, by relations and by references', () => {
    const named = namedBy(find('parcours'), graphOf(all).find);
    expect(named.map(({ id }) => id)).toEqual(['ciel', 'un']);
  });
});
