import { departmentOf } from '@echosciences/atlas/communes';
import type { Commune } from '@echosciences/atlas/gazetteer';
import { communesByName } from '@echosciences/atlas/gazetteer';
import { fold, slugify } from '@echosciences/schemas';
import { fullWords } from '@echosciences/schemas/french-words';
import { distance } from 'fastest-levenshtein';
import { STREET } from './address-text.ts';
import type { EventAddress } from './event-address.ts';

/** A place's name, made ready to be compared with many others. */
export interface PlaceName {
  /** As `pnpm check` compares titles: equal ones in one commune are one place told twice. */
  key: string;
  /** Without what the commune says already; empty where nothing else is said. */
  ownKey: string;
  /** What it is, by families of words: « médiathèque » and « bibliothèque » are one. */
  kinds: ReadonlySet<string>;
  /** The kind that it begins with: an « auditorium du muséum » is an auditorium. */
  head?: string;
  /** The words that tell which one it is: « Champollion ». */
  telling: readonly string[];
  /** « Amphi 1 » is not « Amphi 2 ». */
  numbers: string;
}

/** Likeness of two names from which they are one, in %. Source: OpenAgenda, oa-agenda-dedupe-sync. */
const ALIKE = 80;

/** What places are, each line a family whose words people use for one another; folded. */
const FAMILIES = [
  'musee museum',
  'mediatheque bibliotheque bibliotheques mediatheques',
  'universite faculte campus',
  'mairie',
  'cinema cine',
  'parc jardin square',
  'salle espace auditorium amphitheatre amphi',
  'ecole',
  'college',
  'lycee',
  'theatre',
  'planetarium',
  'observatoire',
  'aquarium',
  'centre',
  'maison',
  'chateau',
  'eglise',
  'chapelle',
  'gymnase',
  'place',
  'lieu',
].map((line) => line.split(' '));
const FAMILY_OF = new Map(
  FAMILIES.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);

/** Words that tell neither what a place is nor which one. */
const VAGUE = new Set(
  `municipal municipale communal communale intercommunal intercommunale departemental departementale
   national nationale regional regionale public publique culturel culturelle`.split(/\s+/),
);

/** @param city the commune's name: « Musée de Valence » says no more than « Musée » there */
export function placeName(name: string, city: string): PlaceName {
  const words = wordsOf(fullWords(name));
  const ofCity = new Set(wordsOf(city));
  const own = words.filter((word) => !ofCity.has(word));
  return {
    key: slugify(fullWords(name)),
    ownKey: own.join('-'),
    kinds: new Set(own.flatMap((word) => FAMILY_OF.get(word) ?? [])),
    head: FAMILY_OF.get(own[0] ?? ''),
    telling: own.filter((word) => !FAMILY_OF.has(word) && !VAGUE.has(word)),
    numbers: own.filter((word) => /^\d+$/.test(word)).join(' '),
  };
}

/** Whether two names in one commune are one, but for the way of writing it. */
export function areEqual(a: PlaceName, b: PlaceName): boolean {
  return a.key === b.key || (a.ownKey !== '' && a.ownKey === b.ownKey);
}

/** Whether two names at one spot may be taken for one: few letters differ, or one says it shorter. */
export function areAlike(a: PlaceName, b: PlaceName): boolean {
  if (areEqual(a, b)) return true;
  if (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) return false;
  const shareKind = [...a.kinds].some((kind) => b.kinds.has(kind));
  if (a.kinds.size > 0 && b.kinds.size > 0 && !shareKind) return false;
  if (a.telling.length === 0 || b.telling.length === 0) {
    return a.head !== undefined && a.head === b.head;
  }
  const [short, long] = a.telling.length <= b.telling.length ? [a, b] : [b, a];
  if (short.telling.every((word) => long.telling.includes(word))) return true;
  const [x, y] = [a.telling.join(' '), b.telling.join(' ')];
  return 100 - (distance(x, y) * 100) / Math.max(x.length, y.length) >= ALIKE;
}

/** Whether two names tell the same thing by name, not only by kind: « Copernic », « Planétarium Copernic ». */
export function tellTheSame(a: PlaceName, b: PlaceName): boolean {
  return areEqual(a, b) || (a.telling.length > 0 && b.telling.length > 0 && areAlike(a, b));
}

/** « Médiathèque de Donzère » names a commune; found where its address is another one of the département. */
export function otherCommuneIn(name: string, { city, insee }: EventAddress): Commune | undefined {
  const [, tail] = /(?:\bd['’]|\bdes? |\bdu |\b[àa] )([^,;()]+?)\s*$/iu.exec(name) ?? [];
  if (!tail || !insee || slugify(name).includes(slugify(city))) return undefined;
  return communesByName(tail).find(
    (commune) => commune.insee !== insee && commune.department === departmentOf(insee),
  );
}

/** Whether a name is that of a street, or of what lies before a door: nothing to visit. */
export function isOutdoors(name: string): boolean {
  return STREET.test(name) || OUTDOORS.test(name);
}

const OUTDOORS =
  /^(?:parking|parvis|entr[ée]e|devant|derri[èe]re|abords|arr[êe]t|d[ée]part)(?!\p{L})/iu;

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
