import { expect, test } from 'vitest';
import { typography } from './typography.ts';

test.each([
  ["L'été à l'observatoire", 'L’été à l’observatoire'],
  ['Quoi ? Oui !', 'Quoi\u202F? Oui\u202F!'],
  ['Le ciel : un guide', 'Le ciel\u00A0: un guide'],
  ['« écho »', '«\u202Fécho\u202F»'],
  ['10 000 étoiles, 1 234 567 km', '10\u202F000 étoiles, 1\u202F234\u202F567\u00A0km'],
  ['à 18 h 30', 'à 18\u00A0h\u00A030'],
  ['le 2 août 2027 et le 1er mai', 'le 2\u00A0août 2027 et le 1er\u00A0mai'],
  ['Et après...', 'Et après…'],
  ['https://exemple.fr/?a=1', 'https://exemple.fr/?a=1'],
])('%s', (raw, nice) => {
  expect(typography(raw)).toBe(nice);
  expect(typography(nice), 'a second pass changes nothing').toBe(nice);
});
