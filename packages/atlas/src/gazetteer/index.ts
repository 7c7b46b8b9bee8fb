export type { Match } from './find.ts';
export { findCommunes } from './find.ts';
export type { Alias, Commune } from './load.ts';
export { loadGazetteer } from './load.ts';
export { communeByInsee, communesByName, communesByPostalCode } from './lookup.ts';
export { nearestCommune } from './nearest.ts';
export type { Whereabouts } from './territory-of.ts';
export { territoryOf } from './territory-of.ts';
