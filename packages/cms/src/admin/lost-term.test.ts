import type { Taxonomies } from '@echosciences/schemas';
import { taxonomies } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { lostTerm } from './lost-term.ts';

const term = (id: string, label = id) => ({ id, label });

/** Vocabularies with these themes, and one term each for the rest. */
function withThemes(...themes: Taxonomies['themes']): Taxonomies {
  const others = Object.keys(taxonomies.shape).map((key) => [key, [term('autre')]]);
  return { ...Object.fromEntries(others), themes };
}

const published = withThemes(term('climat', 'Climat'), term('sante', 'Santé'));

test('a label may change, a term come, their order be another', () => {
  const changed = withThemes(term('sante', 'Santé et corps'), term('eau'), term('climat'));
  expect(lostTerm(published, changed)).toBeUndefined();
});

test('an identifier that contents may cite is neither changed nor taken away', () => {
  const said = /^Thèmes\u00A0: l’identifiant «\u202Fclimat\u202F» \(Climat\) n’y est plus/;
  expect(lostTerm(published, withThemes(term('climats'), term('sante')))).toMatch(said);
  expect(lostTerm(published, withThemes(term('sante')))).toMatch(said);
});
