import { allContentTypes } from '@echosciences/schemas';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { items, source } from '../test/items.ts';
import { apiFiles } from './api.ts';
import { isOver, listOf } from './lists.ts';
import { graphOf, relatedFinder } from './related.ts';

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
    expect(event?.location).toMatchObject({ place: 'oceanopolis', city: 'Brest', lat: 48.39 });
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
        cover: { src: 'a.png', alt: 'Un ciel' },
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

describe('lists', () => {
  const past = source('event', '2026-10-02-passe', {
    occurrences: [{ start: '2026-10-02T10:00' }],
  });
  const later = source('event', '2027-01-02-apres', {
    occurrences: [{ start: '2027-01-02T10:00' }],
  });
  const soon = source('event', '2026-12-13-soir');
  const underWay = source('event', '2026-10-01-expo', {
    occurrences: [],
    period: { from: '2026-10-01', to: '2027-03-01' },
  });

  test('the agenda holds what is not over, what is under way first', () => {
    const { current, past: archive } = listOf(past.type, items(past, later, soon, underWay), NOW);
    expect(current.map(({ id }) => id)).toEqual([
      '2026-10-01-expo',
      '2026-12-13-soir',
      '2027-01-02-apres',
    ]);
    expect(archive.map(({ id }) => id)).toEqual(['2026-10-02-passe']);
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
  );
  const find = (id: string) => all.find((item) => item.id === id) ?? expect.fail(id);

  test('a relation is seen from its target', () => {
    const graph = graphOf(all);
    expect(graph.pointingAt(find('ciel')).map(({ id }) => id)).toEqual(['deux', 'un']);
    expect(graph.find('community', 'ciel')).toBe(find('ciel'));
  });

  test('related entries share something, the entry itself and those already shown excepted', () => {
    const related = relatedFinder(all);
    expect(related(find('deux'), 3).map(({ id }) => id)).toEqual(['un']);
    expect(related(find('deux'), 3, [find('un')])).toEqual([]);
    expect(relatedFinder(all)(find('un'), 3).map(({ id }) => id)).toEqual(['deux']);
  });
});
