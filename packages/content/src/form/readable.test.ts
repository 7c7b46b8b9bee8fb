import { contentTypes } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { readable } from './readable.ts';

test('a key that no schema knows is kept as text, with the one that was perhaps meant', () => {
  const { data, lost } = readable(contentTypes.event.schema, {
    title: 'Nuit',
    sumary: 'Un résumé',
    couleur: ['rouge'],
  });
  expect(data).toEqual({ title: 'Nuit' });
  expect(lost).toEqual([
    { path: 'sumary', text: 'sumary: Un résumé', message: 'champ inconnu, peut-être « summary »' },
    { path: 'couleur', text: 'couleur:\n  - rouge', message: 'champ inconnu' },
  ]);
});
