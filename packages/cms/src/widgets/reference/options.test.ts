import { expect, test } from 'vitest';
import type { IndexedEntry } from './entry-index.ts';
import { optionsFor } from './options.ts';
import type { Scope } from './references.ts';
import { candidates, resolver } from './references.ts';
import { searchable } from './search.ts';

const halle: IndexedEntry = {
  type: 'place',
  slug: 'halle',
  title: 'La halle',
  from: '',
  city: 'Bastia',
};
const nuit: IndexedEntry = {
  type: 'event',
  slug: 'nuit',
  title: 'Nuit',
  from: '2026-12-13',
  to: '2026-12-13',
};
const entries = [halle, nuit];
const sites = [
  { id: 'corse', name: 'Corse', origin: 'https://corse.exemple' },
  { id: 'bretagne', name: 'Bretagne', origin: 'https://bretagne.exemple' },
];
const places: Scope = { types: ['place'], isElsewhere: false };
const anything: Scope = { types: ['*'], isElsewhere: false };
const elsewhere: Scope = { types: ['*'], isElsewhere: true };

function options(text: string, scope: Scope, taken: string[] = []) {
  return optionsFor(text, {
    entries: { state: 'ready', territory: 'corse', sites, entries, unbuilt: new Set() },
    offered: searchable(candidates(entries, scope, undefined), '2026-11-24'),
    taken,
    scope,
  });
}

test('a relation to places offers places by their slug, with their commune', () => {
  expect(options('hal', places).options).toEqual([
    { reference: 'halle', title: 'La halle', detail: 'Bastia' },
  ]);
});

test('where any entry may be meant its rubrique is part of the reference and its type of the detail', () => {
  expect(options('nuit', anything).options).toEqual([
    { reference: 'agenda/nuit', title: 'Nuit', detail: 'Événement · dim. 13 déc. 2026' },
  ]);
});

test('what is chosen already is not offered again', () => {
  expect(options('', places, ['halle']).options).toEqual([]);
});

test('the address of a page of another territory gives a reference with its territory', () => {
  expect(options('https://bretagne.exemple/articles/laennec/', anything).options).toEqual([
    { reference: 'bretagne/articles/laennec', title: 'laennec', detail: 'Article · Bretagne' },
  ]);
  expect(options('https://bretagne.exemple/lieux/x/', places).problem).toMatch('Bretagne');
});

test('the address of an own page gives the entry itself', () => {
  expect(options('https://corse.exemple/agenda/nuit/', anything).options[0]?.reference).toBe(
    'agenda/nuit',
  );
  expect(options('https://corse.exemple/lieux/halle/', places).options[0]?.reference).toBe('halle');
  expect(options('https://corse.exemple/agenda/gone/', anything).problem).toMatch('n’existe plus');
});

test('where another territory is expected own pages and words are refused with a reason', () => {
  expect(options('', elsewhere)).toEqual({ options: [], left: 0 });
  expect(options('nuit', elsewhere).problem).toMatch('https://');
  expect(options('https://corse.exemple/agenda/nuit/', elsewhere).problem).toMatch('votre site');
});

test('a text that nothing answers says so', () => {
  expect(options('zzz', places).problem).toBe('Rien ne répond à «\u202Fzzz\u202F».');
});

test('an entry is never offered to itself', () => {
  const events: Scope = { types: ['event'], isElsewhere: false };
  expect(candidates(entries, events, { type: 'event', slug: 'nuit' })).toEqual([]);
});

test('a reference is resolved among the own entries, then by its territory; else it is missing', () => {
  const resolve = resolver(entries, sites, 'corse', anything);
  expect(resolve('agenda/nuit')).toEqual({ kind: 'own', entry: nuit });
  expect(resolve('corse/agenda/nuit')).toEqual({ kind: 'own', entry: nuit });
  expect(resolve('bretagne/articles/x')).toMatchObject({ kind: 'elsewhere', slug: 'x' });
  for (const gone of ['agenda/gone', 'nulle-part/agenda/nuit', 'x', '']) {
    expect(resolve(gone), gone).toEqual({ kind: 'missing' });
  }
});
