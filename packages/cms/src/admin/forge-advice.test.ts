import { expect, test } from 'vitest';
import { loginAdvice, publishAdvice } from './forge-advice.ts';

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
])('a login refused by %j is explained in French', (error, expected) => {
  expect(loginAdvice(error)).toMatch(expected);
});

test.each([
  [{ message: 'Required status check "verification" is expected.', status: 405 }],
  [{ message: 'Repository rule violations found', status: 422 }],
  [{ message: 'Protected branch update failed', status: 403 }],
])('a publication refused by %j waits for the checks', (error) => {
  expect(publishAdvice(error)).toMatch(/vérifications/);
});

test.each([{ message: 'Failed to fetch', status: 500 }, {}])(
  'a publication lost by %j is to be tried again',
  (error) => {
    expect(publishAdvice(error)).toMatch(/la forge ne répond pas/);
  },
);
