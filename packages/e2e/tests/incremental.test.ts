import { afterAll, expect, test } from 'vitest';
import type { History } from '../incremental/history.ts';
import { createProof } from '../incremental/proof.ts';

const proof = await createProof(['fictif', 'national']);
afterAll(() => proof.dispose());

/** Many kinds of change in few builds; `pnpm prove:incremental` draws them at random. */
const TERRITORY: History = {
  site: 'fictif',
  isPlain: false,
  commits: [
    {
      edits: [
        { kind: 'add article', pick: 1 },
        { kind: 'move event to the past', pick: 2 },
        { kind: 'replace image of the same name', pick: 3 },
        { kind: 'rename term', pick: 4 },
        { kind: 'hide or show entry', pick: 5 },
      ],
      incident: { kind: 'killed', pick: 30 },
    },
    {
      edits: [
        { kind: 'next day', pick: 0 },
        { kind: 'rename entry', pick: 1 },
        { kind: 'remove cover', pick: 2 },
        { kind: 'override component', pick: 6 },
        { kind: 'cut built file', pick: 100 },
      ],
    },
  ],
};

const PORTAL: History = {
  site: 'national',
  isPlain: false,
  commits: [
    {
      edits: [
        { kind: 'add portal article', pick: 1 },
        { kind: 'add event', pick: 2 },
        { kind: 'change text', pick: 3 },
        { kind: 'pin entries', pick: 4 },
        { kind: 'add stray file', pick: 5 },
      ],
      incident: { kind: 'refused', pick: 0 },
    },
  ],
};

test.each([
  ['a territory', TERRITORY],
  ['the portal', PORTAL],
])(
  '%s that is built after each commit is the one that is built once from nothing',
  async (_, history) => {
    expect(await proof.differenceAfter(history)).toBeUndefined();
  },
);

test('builds on the way were killed and refused, the last ones went well', () => {
  expect(proof.counts).toEqual({
    refused: 0,
    incidents: { killed: 1, refused: 1, standard: 0 },
  });
});
