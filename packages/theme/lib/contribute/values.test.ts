import { contentTypes } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import type { Entry } from './entries.ts';
import { entriesOf } from './entries.ts';
import { valuesOf } from './values.ts';

const event = (entries: Entry[]) => valuesOf(contentTypes.event.schema, entries);

test('a day and two times are a session, one that ends in the small hours ends on the next day', () => {
  expect(
    event([
      ['occurrences.0.day', '2027-10-08'],
      ['occurrences.0.opens', '20:00'],
      ['occurrences.0.closes', '22:00'],
      ['occurrences.1.day', '2027-12-31'],
      ['occurrences.1.opens', '22:00'],
      ['occurrences.1.closes', '02:00'],
      ['occurrences.2.day', '2027-12-31'],
      ['occurrences.2.opens', ''],
      ['occurrences.2.closes', ''],
    ]).occurrences,
  ).toEqual([
    { start: '2027-10-08T20:00', end: '2027-10-08T22:00' },
    { start: '2027-12-31T22:00', end: '2028-01-01T02:00' },
    { start: '2027-12-31' },
  ]);
});

test('texts take the type that their field expects, and what is no number stays as it was typed', () => {
  expect(
    event([
      ['address.lat', ' 45,19 '],
      ['address.postalCode', '01000'],
      ['age.min', 'six'],
      ['price.isFree', 'on'],
      ['themes', 'climat'],
      ['themes', 'sante'],
      ['keywords.0', 'ciel'],
      ['onlineUrl', '   '],
    ]),
  ).toEqual({
    address: { lat: 45.19, postalCode: '01000' },
    age: { min: 'six' },
    price: { isFree: true },
    themes: ['climat', 'sante'],
    keywords: ['ciel'],
  });
});

test('names that the schema does not know come to nothing', () => {
  expect(
    event([
      ['body', 'Texte'],
      ['couleur', 'rouge'],
      ['title.a', 'b'],
    ]),
  ).toEqual({});
});

test('what fills a form reads back as what it was', () => {
  const fields = {
    title: 'Nuit',
    themes: ['climat', 'sante'],
    address: { city: 'Voiron', lat: 45.36 },
    price: { isFree: true, details: '' },
    organizers: [],
    age: undefined,
  };
  expect(event(entriesOf(fields))).toEqual({
    title: 'Nuit',
    themes: ['climat', 'sante'],
    address: { city: 'Voiron', lat: 45.36 },
    price: { isFree: true },
  });
});
