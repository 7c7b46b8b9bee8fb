import { resolve } from 'node:path';
import { isBeyond, smallBench } from '@echosciences/scripts/bench/ci.ts';
import { expect, test } from 'vitest';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
/** Whole builds, on a machine that may be busy: what is judged is their ratios. */
const TIMEOUT = 600_000;

test(
  'builds keep their ratios: fast to standard, one change and none to cold, our template to Eleventy’s',
  async () => {
    const rows = await smallBench(REPOSITORY, '2026-11-24');
    expect(rows.filter(isBeyond)).toEqual([]);
  },
  TIMEOUT,
);
