import { expect, test } from 'vitest';
import { frenchError } from './errors.ts';
import { addNotification } from './notifications.ts';

test.each([
  [new TypeError('Failed to fetch'), /le serveur ne répond pas/],
  ['NetworkError when attempting to fetch resource.', /le serveur ne répond pas/],
  ['Error: API rate limit exceeded for user ID 1', /trop de demandes/],
  ['Your GitHub user account does not have access to this repo.', /pas le droit d’écrire/],
  ['\nRepo "a/b" not found.\n\nPlease ensure the repo', /pas le droit d’écrire/],
  ['API_ERROR: Bad credentials', /votre connexion a expiré/],
  ['Update is not a fast forward', /quelqu’un d’autre/],
  ['content is not under editorial workflow', /plus en préparation/],
  ['Failed to acquire persist entry lock', /autre opération/],
  ['Not Found', /introuvable/],
])('%s is told in French', (error, french) => {
  expect(frenchError(error)).toMatch(french);
});

test('a French message passes, in its typography and without the name of an error', () => {
  const message = 'Titre\u00A0: il manque.';
  expect(frenchError(new Error(message))).toBe(message);
  expect(frenchError(`Error: ${message}`)).toBe(message);
  expect(frenchError('Lieu : donner un nom')).toBe('Lieu\u00A0: donner un nom');
});

test('an unknown English message is quoted', () => {
  expect(frenchError('Something odd')).toBe('erreur inattendue\u00A0: «\u202FSomething odd\u202F»');
  expect(frenchError(undefined)).toContain('erreur inattendue');
});

test('a notification of an error has its details in French and stays long enough to be read', () => {
  const { payload } = addNotification({
    message: { key: 'ui.toast.onFailToPersist', details: new Error('Failed to fetch') },
    type: 'error',
    dismissAfter: 8000,
  });
  expect(payload.dismissAfter).toBe(20_000);
  expect(payload.message).toEqual({
    key: 'ui.toast.onFailToPersist',
    details: expect.stringContaining('le serveur ne répond pas'),
  });
});

test('a notification of a success is left alone', () => {
  const notification = {
    message: { key: 'ui.toast.entrySaved' },
    type: 'success',
    dismissAfter: 4000,
  };
  expect(addNotification(notification).payload).toEqual(notification);
});

test('the address of a status page is not taken for an error', () => {
  const message = { key: 'ui.toast.onBackendDown', details: 'https://www.githubstatus.com' };
  expect(addNotification({ message, type: 'error' }).payload.message).toEqual(message);
});
