export { entryFile } from './front-matter.ts';
export type { NetworkOptions } from './network.ts';
export { SEED, writeNetwork } from './network.ts';
export type { CorpusEntry, TerritoryOptions } from './territory.ts';
export { SHARES, territoryEntries } from './territory.ts';
