import { expect, test } from 'vitest';
import { realEntries } from './corpus.ts';
import { fuzz } from './fuzz.ts';

/** `pnpm fuzz:check` runs 20,000 of them; these are the first. */
const FILES = 1000;

test(`${FILES} mutated files are each reported on, in bounded time`, {
  timeout: 120_000,
}, async () => {
  const { failures, files, codes } = await fuzz(realEntries(), FILES, 20261124);
  expect(failures).toEqual([]);
  expect(files).toBe(FILES);
  // The mutations reach past the header: some files are read to the end of their body.
  expect(Object.keys(codes)).toEqual(expect.arrayContaining(['yaml', 'schema', 'image']));
});
