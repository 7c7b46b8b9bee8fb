export { findCommunes } from './find.ts';
export type { Commune } from './load.ts';
export { loadGazetteer } from './load.ts';
export { communeByInsee, communesByName, communesByPostalCode } from './lookup.ts';
export { nearestCommune } from './nearest.ts';
export { territoryOf } from './territory-of.ts';
