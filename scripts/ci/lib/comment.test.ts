import { expect, test } from 'vitest';
import { MARKER } from '../../check/reporters/markdown.ts';
import { sayInPull } from './comment.ts';
import { fakeForge } from './fake-forge.ts';

const bot = { login: 'github-actions[bot]' };

function pullWith(comments: { id: number; user: { login: string }; body: string }[]) {
  return fakeForge({
    'GET /issues/7/comments': () => comments,
    'POST /issues/7/comments': () => ({}),
    'PATCH /issues/comments/2': () => ({}),
  });
}

test('a report is said once, and said anew in the same comment', async () => {
  const first = pullWith([{ id: 1, user: { login: 'lea' }, body: `${MARKER}\nFaux` }]);
  expect(await sayInPull(first.forge, 7, `${MARKER}\n\nLe titre manque.\n`)).toBe('created');
  const body = `${MARKER}\nLe titre manque.`;
  expect(first.sent()).toEqual([{ request: 'POST /issues/7/comments', body: { body } }]);

  const second = pullWith([{ id: 2, user: bot, body }]);
  expect(await sayInPull(second.forge, 7, 'Le titre est trop long.')).toBe('updated');
  expect(second.sent()).toEqual([
    { request: 'PATCH /issues/comments/2', body: { body: `${MARKER}\nLe titre est trop long.` } },
  ]);
  expect(await sayInPull(second.forge, 7, 'Le titre manque.')).toBe('nothing');
});

test('a proposal without fault gets no comment; one that was mended is told so', async () => {
  const clean = pullWith([]);
  expect(await sayInPull(clean.forge, 7, '\n')).toBe('nothing');
  expect(clean.sent()).toEqual([]);
  const mended = pullWith([{ id: 2, user: bot, body: `${MARKER}\nLe titre manque.` }]);
  expect(await sayInPull(mended.forge, 7, '')).toBe('updated');
  expect(JSON.stringify(mended.sent())).toContain('Tout est en règle');
});

test('a report of a hostile proposal calls nobody', async () => {
  const pull = pullWith([]);
  await sayInPull(pull.forge, 7, 'Merci @toute-l-equipe');
  expect(JSON.stringify(pull.sent())).not.toContain('@toute');
});
