import { expect, test } from 'vitest';
import { blobSha } from './git-blob.ts';

test('a blob has the name that git hash-object gives it', async () => {
  const bytes = new TextEncoder().encode('test content\n');
  expect(await blobSha(bytes)).toBe('d670460b4b4aece5915caf5c68d12f560a9fe3e4');
  expect(await blobSha(new Uint8Array())).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
});
