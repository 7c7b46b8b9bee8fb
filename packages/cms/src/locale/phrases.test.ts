import { typography } from '@echosciences/schemas';
import en from 'decap-cms-locales/dist/esm/en/index.js';
import { describe, expect, test } from 'vitest';
import type { Phrases } from './phrases.ts';
import { frenchPhrases } from './phrases.ts';

/** Phrases by their dotted key. */
function flat(phrases: Phrases, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([key, phrase]) =>
      typeof phrase === 'string'
        ? [[prefix + key, phrase]]
        : Object.entries(flat(phrase, `${prefix}${key}.`)),
    ),
  );
}

const english = flat(en as Phrases);
const french = flat(frenchPhrases);
const variablesOf = (phrase = '') => [...new Set(phrase.match(/%\{\w+\}/g))].sort();
const formsOf = (phrase = '') => phrase.split('||||').length;

test('every phrase of the pinned Decap is there in French, and no other', () => {
  expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
});

describe.each(Object.entries(french))('%s', (key, phrase) => {
  test('has the variables and the plural forms of the English one', () => {
    expect(variablesOf(phrase)).toEqual(variablesOf(english[key]));
    expect(formsOf(phrase)).toBe(formsOf(english[key]));
    for (const form of phrase.split('||||')) {
      expect(variablesOf(form), 'each form says as much').toEqual(variablesOf(phrase));
    }
  });

  test('has French typography', () => {
    expect(phrase).toBe(typography(phrase));
    expect(phrase).not.toMatch(/["']|\.\.\.| [:;!?»]|« /);
  });
});
