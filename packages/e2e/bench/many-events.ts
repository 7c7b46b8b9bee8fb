/** A seeded generator of events that look like those of a busy territory; never for `content/`. */

import { generator } from '@echosciences/corpus/random';

const KINDS = ['Atelier', 'Conférence', 'Visite', 'Balade', 'Spectacle', 'Rencontre', 'Exposition'];
const FORMATS = [
  'atelier',
  'conference',
  'visite',
  'balade',
  'spectacle',
  'rencontre',
  'exposition',
];
const SUBJECTS = [
  'les volcans d’Auvergne',
  'le ciel profond',
  'la mécanique des fluides',
  'les abeilles sauvages',
  'l’eau des glaciers',
  'le cerveau qui apprend',
  'les nombres premiers',
  'la chimie des couleurs',
  'l’énergie du vent',
  'les robots du quotidien',
  'la forêt en hiver',
  'les premiers ordinateurs',
  'la mémoire des pierres',
  'la vie dans le sol',
  'la lumière et les lasers',
  'les dinosaures du Jura',
];
const ANGLES = [
  'en famille',
  'de A à Z',
  'autrement',
  'à petits pas',
  'sous la loupe',
  'par le jeu',
];
const THEMES = [
  'astronomie-espace',
  'biodiversite',
  'climat',
  'terre',
  'ocean-eau',
  'sante',
  'physique',
  'chimie-matiere',
  'mathematiques',
  'numerique',
  'energie',
];
const AUDIENCES = ['tout-public', 'familles', 'enfants', 'adolescents', 'adultes', 'scolaires'];
const COMMUNES = [
  'Grenoble',
  'Voiron',
  'Vizille',
  'Crolles',
  'Meylan',
  'Échirolles',
  'Bourgoin-Jallieu',
  'Vienne',
  'La Mure',
  'Pontcharra',
  'Saint-Marcellin',
  'Villard-de-Lans',
  'Allevard',
  'Roussillon',
  'L’Isle-d’Abeau',
  'Fontaine',
];
const HOURS = ['09:30', '10:00', '14:00', '15:30', '18:30', '20:00'];

/** Degrees: south-west and north-east corners. */
interface Area {
  south: number;
  west: number;
  north: number;
  east: number;
}

const AROUND_GRENOBLE: Area = { south: 45, west: 5, north: 46, east: 6 };
const PLACES = 150;
const SEED = 20261124;

/**
 * Files of a territory from its folder: path → text. Places first, then `count` events from `firstDay`
 * on; each at a position of its own where it is told in what area, else at one of the places.
 */
export function manyEvents(
  count: number,
  firstDay: string,
  scattered?: Area,
): Record<string, string> {
  const random = generator(SEED);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const day = (offset: number) =>
    new Date(Date.parse(`${firstDay}T00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  const between = (from: number, to: number) => (from + random() * (to - from)).toFixed(4);
  const position = ({ south, west, north, east }: Area) =>
    `lat: ${between(south, north)}, lon: ${between(west, east)}`;
  const files: Record<string, string> = {};
  const places = Array.from({ length: PLACES }, (_, index) => {
    const city = COMMUNES[index % COMMUNES.length] ?? '';
    const slug = `lieu-${index}`;
    files[`lieux/${slug}/index.md`] = `---
title: Espace des curiosités ${index}
summary: Un lieu engendré pour mesurer, qui n’existe pas ailleurs.
publishedAt: 2026-01-01
kind: centre-de-sciences
address: { city: "${city}", postalCode: "38100", ${position(AROUND_GRENOBLE)} }
---
`;
    return slug;
  });
  for (let index = 0; index < count; index++) {
    const kind = Math.floor(random() * KINDS.length);
    const isExhibition = KINDS[kind] === 'Exposition';
    const start = Math.floor(random() ** 1.5 * 240);
    const hour = pick(HOURS);
    const end = `${String(Number(hour.slice(0, 2)) + 2).padStart(2, '0')}:00`;
    const sessions = 1 + Math.floor(random() ** 3 * 6);
    const when = isExhibition
      ? `period: { from: ${day(start)}, to: ${day(start + 20 + Math.floor(random() * 100))}, openings: [{ days: [tuesday, wednesday, thursday, friday, saturday, sunday], opens: "10:00", closes: "18:00" }] }`
      : `occurrences: [${Array.from({ length: sessions }, (_, week) => `{ start: ${day(start + 7 * week)}T${hour}, end: ${day(start + 7 * week)}T${end} }`).join(', ')}]`;
    const date = day(start);
    files[`agenda/${date.slice(0, 4)}/${date}-evenement-${index}/index.md`] = `---
title: "${KINDS[kind]} : ${pick(SUBJECTS)} ${pick(ANGLES)}, n° ${index}"
summary: On y regarde, on y manipule et on en parle ; une heure et demie avec celles et ceux qui cherchent.
publishedAt: 2026-09-01
format: ${FORMATS[kind]}
themes: [${[...new Set([pick(THEMES), pick(THEMES)])].join(', ')}]
audiences: [${[...new Set([pick(AUDIENCES), pick(AUDIENCES)])].join(', ')}]
${scattered ? `address: { city: ${JSON.stringify(pick(COMMUNES))}, postalCode: "38000", ${position(scattered)} }` : `place: ${pick(places)}`}
price: { isFree: ${random() < 0.6} }
${random() < 0.4 ? `age: { min: ${pick([3, 6, 8, 12])} }\n` : ''}${random() < 0.3 ? 'accessibility: { mi: true }\n' : ''}${when}
---

Un texte court, comme en ont la plupart des événements.
`;
  }
  return files;
}
