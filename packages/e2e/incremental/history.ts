import fc from 'fast-check';

/** A site of the fixtures' network that is built again and again. */
export const SITES = ['fictif', 'national'] as const;

export type Site = (typeof SITES)[number];

/** What people change in the sources of the network, those of a territory. */
export const EDITS = [
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
  'change network',
  'touch all files',
  'next day',
] as const;

/** What concerns one site only. */
const OF_SITE = {
  fictif: ['override component', 'remove override', 'turn into MDX', 'turn into Markdown'],
  national: [
    'add portal article',
    'change portal text',
    'remove portal article',
    'pin entries',
    'remove pins',
    'change correspondances',
    'change holidays',
  ],
} as const satisfies Record<Site, readonly string[]>;

/** What happens to the built site between two builds. */
const DAMAGES = [
  'remove built file',
  'alter built file',
  'cut built file',
  'add stray file',
] as const;

export type Damage = (typeof DAMAGES)[number];
export type Kind = (typeof EDITS)[number] | (typeof OF_SITE)[Site][number] | Damage;

/** A change as data: which entry, file or value it takes is told by `pick`. */
export interface Edit {
  kind: Kind;
  /** Chooses among what the network has when the edit is made. */
  pick: number;
}

/** A build before that of its commit, after the first of its edits, that does not go as it should. */
export interface Incident {
  /**
   * `killed`: at its nth change of a file, a file half written; `refused`: for an entry that is then
   * mended; `standard`: by Astro's plain ways.
   */
  kind: 'killed' | 'refused' | 'standard';
  pick: number;
}

/** Changes that are made, then the site is built once. */
export interface Commit {
  edits: Edit[];
  incident?: Incident | undefined;
}

/** A site, built after every commit. */
export interface History {
  site: Site;
  /**
   * Builds by `astro build`, each in a process of its own, and from nothing by its plain ways
   * (`ECHOSCIENCES_BUILD=standard`); else in two processes that stay, one for each copy.
   */
  isPlain: boolean;
  commits: Commit[];
}

/** One history in so many is plain, which takes thrice the time. */
const PLAIN = 10;

const pick = fc.nat(999);

function commitsOf(site: Site): fc.Arbitrary<Commit> {
  const edit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...EDITS) },
      { weight: 2, arbitrary: fc.constantFrom(...OF_SITE[site]) },
      { weight: 1, arbitrary: fc.constantFrom(...DAMAGES) },
    ),
    pick,
  });
  return fc.record({
    edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    incident: fc.option(
      fc.record({ kind: fc.constantFrom('killed', 'refused', 'standard'), pick }),
      { freq: 4, nil: undefined },
    ),
  });
}

export function historiesOf(sites: readonly Site[]): fc.Arbitrary<History> {
  return fc.oneof(
    ...sites.map((site) =>
      fc.record({
        site: fc.constant(site),
        isPlain: fc.nat(PLAIN - 1).map((number) => number === 0),
        commits: fc.array(commitsOf(site), { minLength: 1, maxLength: 3 }),
      }),
    ),
  );
}

/** One line a commit, to be read and to be run again. */
export function describeHistory({ site, isPlain, commits }: History): string {
  const lines = commits.map(({ edits, incident }) => {
    const told = edits.map(({ kind, pick }) => `${kind} (${pick})`).join(', ');
    return `  - ${told}${incident ? `, after a ${incident.kind} build (${incident.pick})` : ''}`;
  });
  return [`  ${site}${isPlain ? ', by plain builds' : ''}:`, ...lines].join('\n');
}
