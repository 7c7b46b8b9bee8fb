import type { Item } from '@echosciences/aggregate';
import { describe, expect, test } from 'vitest';
import { readUnsearched } from '../lib/search/unsearched.ts';
import type { SiteConfig } from './load-config.ts';
import { recordsOf } from './search-index.ts';

const config = {
  id: 'national',
  isNational: true,
  now: '2026-11-24T00:00',
  network: { name: 'Echosciences' },
  taxonomies: {
    themes: [{ id: 'climat', label: 'Climat et transitions' }],
    eventFormats: [{ id: 'atelier', label: 'Atelier' }],
  },
  territories: [
    {
      id: 'corse',
      name: 'Corse',
      origin: 'https://corse.example',
      tagline: 'Une île.',
      summary: 'Savante.',
      covers: 'Corse',
    },
  ],
} as unknown as SiteConfig;

const shared = {
  territory: 'corse',
  summary: 'Un résumé de l’entrée.',
  publishedAt: '2026-11-02',
  themes: ['climat'],
  keywords: ['neige'],
  contributors: ['lea'],
  communities: [],
};
const items = [
  {
    ...shared,
    id: 'lea',
    type: 'contributor',
    title: 'Léa',
    url: 'https://corse.example/contributeurs/lea/',
    path: '/contributeurs/lea/',
    contributors: [],
  },
  {
    ...shared,
    id: 'neige',
    type: 'event',
    title: 'La neige',
    url: 'https://corse.example/agenda/neige/',
    path: '/agenda/neige/',
    format: 'atelier',
    organizers: [],
    dateRange: 'mardi 3 novembre 2026',
    occurrences: [{ start: '2026-11-03T10:00', end: '2026-11-03T12:00' }],
    location: { name: 'Musée', city: 'Corte' },
  },
] as unknown as Item[];

describe('the records of the portal', () => {
  const { current, ended } = recordsOf(items, () => 'Le texte.', config);
  const [event] = ended;

  test('lead to the territory’s own page and hold what its readers may ask', () => {
    expect(event?.url).toBe('https://corse.example/agenda/neige/');
    expect(event?.content).toBe('Un résumé de l’entrée. Le texte.');
    expect(
      Object.fromEntries(
        Object.entries(event?.meta ?? {}).map(([key, value]) => [
          key,
          /^(?:spans|end)$/.test(key) ? readUnsearched(value) : value,
        ]),
      ),
    ).toEqual({
      title: 'La neige',
      kind: 'Événement · Atelier',
      territory: 'Corse',
      date: 'Mardi 3 novembre 2026',
      place: 'Musée, Corte',
      people: 'Léa',
      topics: 'neige, Climat et transitions',
      spans: '2026-11-03T10:00/2026-11-03T12:00',
      end: '2026-11-03T12:00',
    });
  });

  test('have the filters of the form', () => {
    expect(event?.filters).toEqual({
      rubrique: ['agenda'],
      theme: ['climat'],
      territoire: ['corse'],
    });
  });

  test('have what had ended at the build apart from the rest and the territories’ own sites', () => {
    expect(ended).toHaveLength(1);
    expect(current).toMatchObject([
      { url: 'https://corse.example/contributeurs/lea/' },
      { url: 'https://corse.example/', meta: { title: 'Echosciences Corse', kind: 'Territoire' } },
    ]);
    const eve = { ...config, now: '2026-11-03T11:59' } as SiteConfig;
    expect(recordsOf(items, () => '', eve).ended).toEqual([]);
  });
});

test('the records of a territory lead to its own paths, without a territory', () => {
  const own = { ...config, id: 'corse', isNational: false } as SiteConfig;
  const { current, ended } = recordsOf(items, () => '', own);
  expect([...current, ...ended].map(({ url }) => url)).toEqual([
    '/contributeurs/lea/',
    '/agenda/neige/',
  ]);
  expect(ended[0]?.meta?.territory).toBeUndefined();
  expect(ended[0]?.filters?.territoire).toBeUndefined();
});
