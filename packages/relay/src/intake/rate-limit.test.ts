import { expect, test } from 'vitest';
import { createRateLimit, networkOf } from './rate-limit.ts';

const MINUTE = 60_000;

test('a visitor may send ten at once, then one every two minutes', async () => {
  const limit = createRateLimit();
  const take = (minutes: number) => limit.take('192.0.2.1', minutes * MINUTE);
  for (let index = 0; index < 10; index++) expect(await take(0)).toBe(0);
  expect(await take(0)).toBe(120);
  expect(await take(1)).toBe(60);
  expect(await take(2)).toBe(0);
  expect(await take(2)).toBe(120);
  expect(await limit.take('192.0.2.2', 2 * MINUTE)).toBe(0);
});

test('a crowd of visitors does not fill the memory: the oldest are forgotten', async () => {
  const limit = createRateLimit();
  for (let index = 0; index < 11; index++) await limit.take('192.0.2.1', 0);
  for (let index = 0; index < 10_000; index++)
    await limit.take(`10.${index >> 8}.${index & 255}.1`, 0);
  expect(await limit.take('192.0.2.1', 0)).toBe(0);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:0:7:a:b:c:d', '2001:db8:0:7'],
  ['2001:0DB8:0000:0007::1', '2001:db8:0:7'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
