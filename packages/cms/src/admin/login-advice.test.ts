import { expect, test } from 'vitest';
import { loginAdvice } from './login-advice.ts';

/** What Decap says when it could not read the repository, whatever the cause. */
const NOT_FOUND = 'Repo "echosciences/essai" not found.\n\nPlease ensure the repo information…';

test.each([
  [{ message: 'Your GitHub user account does not have access to this repo.' }, /droit d’écrire/],
  [{ message: NOT_FOUND, status: 404 }, /droit d’écrire/],
  [{ message: NOT_FOUND, status: 403 }, /droit d’écrire/],
  [{ message: NOT_FOUND, status: 401 }, /ne reconnaît plus cette connexion/],
  [{ message: NOT_FOUND, status: 500 }, /la forge ne répond pas/],
  [{ message: 'Failed to fetch' }, /la forge ne répond pas/],
  [{}, /la forge ne répond pas/],
])('%j is explained in French', (error, expected) => {
  expect(loginAdvice(error)).toMatch(expected);
});
