import { hash } from './random.ts';

/** Hues in OKLCH, in degrees, of the themes whose subject has a colour of its own. */
const HUES: Record<string, number> = {
  'astronomie-espace': 285,
  biodiversite: 140,
  climat: 230,
  terre: 50,
  'ocean-eau': 215,
  sante: 15,
  physique: 265,
  'chimie-matiere': 320,
  mathematiques: 300,
  numerique: 250,
  energie: 85,
  'techniques-industrie': 35,
  'archeologie-histoire': 65,
  'histoire-des-sciences': 75,
  societe: 345,
  'alimentation-agriculture': 110,
  'arts-sciences': 0,
  mediation: 180,
};

/** The hue of a theme; one that was added since gets a hue from its id. */
export function themeHue(id: string): number {
  return HUES[id] ?? hash(id) % 360;
}
