import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BATCH, createBlobTexts } from './blob-texts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sha = (number: number) => number.toString(16).padStart(40, '0');

function texts({ kept = {}, isFull = false }: { kept?: object; isFull?: boolean } = {}) {
  const stored = new Map(Object.entries(kept));
  const fetchMany = vi.fn(
    async (shas: readonly string[]) => new Map(shas.map((s) => [s, `texte ${s}`])),
  );
  const fetchOne = vi.fn(async (own: string) => `seul ${own}`);
  const read = createBlobTexts({
    fetchMany,
    fetchOne,
    store: {
      getItem: async (key) => stored.get(key) ?? null,
      setItem: async (key, text) => {
        if (isFull) throw new Error('QuotaExceededError');
        stored.set(key, text);
      },
    },
  });
  const settled = async <Value>(value: Promise<Value>) => {
    const done = value.then(
      (text) => text,
      (error: Error) => error,
    );
    await vi.runAllTimersAsync();
    return done;
  };
  return { read, fetchMany, fetchOne, stored, settled };
}

test('texts asked for together come by one request', async () => {
  const { read, fetchMany, settled } = texts();
  expect(await settled(Promise.all([read(sha(1)), read(sha(2)), read(sha(1))]))).toEqual([
    `texte ${sha(1)}`,
    `texte ${sha(2)}`,
    `texte ${sha(1)}`,
  ]);
  expect(fetchMany.mock.calls).toEqual([[[sha(1), sha(2)]]]);
});

test('two thousand texts come by twenty requests', async () => {
  const { read, fetchMany, settled } = texts();
  await settled(Promise.all(Array.from({ length: 2000 }, (_, number) => read(sha(number)))));
  expect(fetchMany).toHaveBeenCalledTimes(2000 / BATCH);
});

test('a text comes once, then from the browser', async () => {
  const { read, fetchMany, stored, settled } = texts();
  await settled(read(sha(1)));
  await settled(read(sha(1)));
  expect(fetchMany).toHaveBeenCalledTimes(1);
  expect(stored.get(`gh.${sha(1)}`)).toBe(`texte ${sha(1)}`);
});

test('a text kept from an earlier visit is not asked for, even an empty one', async () => {
  const { read, fetchMany, settled } = texts({ kept: { [`gh.${sha(1)}`]: '' } });
  expect(await settled(read(sha(1)))).toBe('');
  expect(fetchMany).not.toHaveBeenCalled();
});

test('a full storage is no failure', async () => {
  const { read, settled } = texts({ isFull: true });
  expect(await settled(read(sha(1)))).toBe(`texte ${sha(1)}`);
});

test('what the request leaves out is asked for by itself', async () => {
  const { read, fetchMany, settled } = texts();
  fetchMany.mockResolvedValueOnce(new Map([[sha(1), 'un']]));
  expect(await settled(Promise.all([read(sha(1)), read(sha(2))]))).toEqual([
    'un',
    `seul ${sha(2)}`,
  ]);
});

test('a request that fails is tried again when asked again', async () => {
  const { read, fetchMany, settled } = texts();
  fetchMany.mockRejectedValueOnce(new Error('Failed to fetch'));
  expect(await settled(read(sha(1)))).toMatchObject({ message: 'Failed to fetch' });
  expect(await settled(read(sha(1)))).toBe(`texte ${sha(1)}`);
});
