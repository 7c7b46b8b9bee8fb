import { expect, test } from 'vitest';
import type { Answer } from './ask.ts';
import { askAll } from './ask-all.ts';

const never = async () => {
  throw new Error('Nothing to wait for.');
};

test('each address is asked once, at most two at a time of one host', async () => {
  let [now, most] = [0, 0];
  const asked: string[] = [];
  const addresses = ['a', 'b', 'c', 'd', 'a'].map((path) => `https://un.example/${path}`);
  const answers = await askAll(
    addresses,
    async (address) => {
      asked.push(address);
      most = Math.max(most, ++now);
      await Promise.resolve();
      now--;
      return { status: 200 };
    },
    never,
  );
  expect(asked).toHaveLength(4);
  expect(answers.size).toBe(4);
  expect(most).toBe(2);
});

test('who is busy is asked again later, as late as it says, and no more than twice', async () => {
  const waited: number[] = [];
  const asked: string[] = [];
  const replies: Record<string, Answer[]> = {
    'https://a.example/': [{ status: 429, retryAfter: 30_000 }, { status: 503 }, { status: 200 }],
    'https://a.example/b': [{ status: 200 }],
    'https://c.example/': [
      { status: 500, retryAfter: 86_400_000 },
      { status: 500 },
      { status: 500 },
    ],
  };
  const answers = await askAll(
    Object.keys(replies),
    async (address) => {
      asked.push(address);
      return replies[address]?.shift() ?? { error: 'ASKED_TOO_OFTEN' };
    },
    async (milliseconds) => waited.push(milliseconds),
  );
  expect(Object.fromEntries(answers)).toEqual({
    'https://a.example/': { status: 200 },
    'https://a.example/b': { status: 200 },
    'https://c.example/': { status: 500 },
  });
  expect(waited.sort((a, b) => a - b)).toEqual([30_000, 40_000, 40_000, 120_000]);
  expect(asked).toHaveLength(7);
});
