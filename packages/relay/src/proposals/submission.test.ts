import { expect, test } from 'vitest';
import { signature } from './submission.ts';

test('a signature is a name, or nothing', () => {
  expect(signature.parse(' Camille ')).toBe('Camille');
  expect(signature.parse('  ')).toBeUndefined();
  expect(signature.parse(undefined)).toBeUndefined();
});

test('a signature is public: one that holds an address of mail is refused', () => {
  expect(signature.safeParse('Camille, camille@exemple.fr').error?.issues).toMatchObject([
    { message: 'Signature : elle est publique, ne pas y donner d’adresse électronique.' },
  ]);
});
