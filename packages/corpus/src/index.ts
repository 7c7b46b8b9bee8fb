export { entryFile } from './front-matter.ts';
export { writeNetwork } from './network.ts';
export type { CorpusEntry } from './territory.ts';
export { SHARES, territoryEntries } from './territory.ts';
