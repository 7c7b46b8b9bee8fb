import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOf, diskCache } from './disk-cache.ts';

const root = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(root, { recursive: true }));
const bytes = (text: string) => new TextEncoder().encode(text);

test('a file is made once, by all who ask for it at the same time and after', async () => {
  const directory = join(root, 'once');
  let made = 0;
  const make = async () => bytes(`made ${++made}`);
  const cache = diskCache(directory);
  await Promise.all([cache.get('a', make), cache.get('a', make)]);
  const again = await diskCache(directory).get('a', make);
  expect(new TextDecoder().decode(again)).toBe('made 1');
  expect(readdirSync(directory)).toEqual(['a']);
});

test('a failure is told to all and keeps nothing', async () => {
  const directory = join(root, 'failure');
  const cache = diskCache(directory);
  const fail = () => Promise.reject(new Error('no photo'));
  await expect(Promise.all([cache.get('a', fail), cache.get('a', fail)])).rejects.toThrow(
    'no photo',
  );
  expect(await cache.get('a', async () => bytes('at last'))).toEqual(bytes('at last'));
});

test('parts that run into one another have digests of their own', () => {
  expect(digestOf('ab', 'c')).not.toBe(digestOf('a', 'bc'));
  expect(digestOf(bytes('ab'))).toBe(digestOf('ab'));
});
