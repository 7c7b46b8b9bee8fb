import { afterAll, expect, test } from 'vitest';
import type { Commit } from '../incremental/edits.ts';
import { createProof } from '../incremental/proof.ts';

const proof = await createProof(['fictif']);
afterAll(() => proof.dispose());

/** Many kinds of change in few builds; `pnpm prove:incremental` draws them at random. */
const HISTORY: Commit[] = [
  [
    { kind: 'add article', pick: 1 },
    { kind: 'move event to the past', pick: 2 },
    { kind: 'replace image of the same name', pick: 3 },
    { kind: 'rename term', pick: 4 },
    { kind: 'hide or show entry', pick: 5 },
  ],
  [
    { kind: 'next day', pick: 0 },
    { kind: 'rename entry', pick: 1 },
    { kind: 'remove cover', pick: 2 },
    { kind: 'override component', pick: 6 },
  ],
];

test('a site built after each commit is the one that is built once from nothing', async () => {
  expect(await proof.differenceAfter(HISTORY, ['fictif'])).toBeUndefined();
  expect(proof.refused).toBe(0);
});
