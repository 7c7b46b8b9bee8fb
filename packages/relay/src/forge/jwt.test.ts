import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { appJwt } from './jwt.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

test.each([
  ['pkcs1', 2048],
  ['pkcs8', 2048],
  ['pkcs1', 4096],
] as const)('a key in %s of %d bits signs what GitHub can verify', async (type, modulusLength) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const pem = privateKey.export({ type, format: 'pem' }).toString();
  const jwt = await appJwt('12', pem, NOW);
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const parts = [head, claims].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  expect(parts).toEqual([
    { alg: 'RS256', typ: 'JWT' },
    { iss: '12', iat: NOW / 1000 - 60, exp: NOW / 1000 + 540 },
  ]);
  const signed = Buffer.from(`${head}.${claims}`);
  expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
});

test('what is no key is refused', async () => {
  const pem = '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----';
  await expect(appJwt('12', pem, NOW)).rejects.toThrow();
});
