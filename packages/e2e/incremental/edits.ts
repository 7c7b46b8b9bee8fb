import fc from 'fast-check';

/** A change that people make, as data: which entry or value it takes is told by `pick`. */
export interface Edit {
  kind: (typeof KINDS)[number];
  /** Chooses among what the network has when the edit is made. */
  pick: number;
}

/** Changes of one commit: they are made, then the network is built once. */
export type Commit = Edit[];

export const KINDS = [
  'add article',
  'add event',
  'add article elsewhere',
  'change text',
  'change title',
  'change date',
  'rename entry',
  'delete entry',
  'hide or show entry',
  'move event to the past',
  'add or replace cover',
  'remove cover',
  'replace image of the same name',
  'add image to text',
  'add relation',
  'remove relations',
  'rename term',
  'change territory',
  'override component',
  'remove override',
  'touch all files',
  'next day',
] as const;

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat(999),
});

/** Histories of a network: each is built after every commit. */
export const histories: fc.Arbitrary<Commit[]> = fc.array(
  fc.array(edit, { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 3 },
);

/** One line a commit, to be read and to be run again. */
export function describeHistory(commits: readonly Commit[]): string {
  return commits
    .map((commit) => `  - ${commit.map(({ kind, pick }) => `${kind} (${pick})`).join(', ')}`)
    .join('\n');
}
