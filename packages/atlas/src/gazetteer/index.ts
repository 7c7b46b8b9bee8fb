export type { Match } from './find.ts';
export { findCommunes } from './find.ts';
export type { Alias, Commune } from './load.ts';
export { loadGazetteer } from './load.ts';
export { communeByInsee, communesByPostalCode } from './lookup.ts';
export type { Whereabouts } from './territory-of.ts';
export { territoryOf } from './territory-of.ts';
