import { expect, test } from 'vitest';
import { challengeOf, open, randomToken, seal } from './sealed.ts';

const attempt = { state: 'état', verifier: randomToken(), expires: 1_800_000_000_000 };

test('what is sealed opens with the same secret, and only with it', async () => {
  const sealed = await seal(attempt, 'secret');
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(await open(sealed, 'secret')).toEqual(attempt);
  expect(await open(sealed, 'another')).toBeUndefined();
});

test('the same attempt is never sealed twice alike', async () => {
  expect(await seal(attempt, 'secret')).not.toBe(await seal(attempt, 'secret'));
});

test('one character changed, and nothing opens', async () => {
  const sealed = await seal(attempt, 'secret');
  const last = sealed.at(-2) === 'A' ? 'B' : 'A';
  expect(await open(sealed.slice(0, -2) + last + sealed.at(-1), 'secret')).toBeUndefined();
});

test.each(['', 'x', '%%%', 'AAAAAAAAAAAAAAAA', '{"state":"a"}'])(
  'what was never sealed does not open: %j',
  async (text) => {
    expect(await open(text, 'secret')).toBeUndefined();
  },
);

test('the challenge is that of the example in RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('tokens hold 256 bits and never come twice', () => {
  const tokens = Array.from({ length: 100 }, randomToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});
