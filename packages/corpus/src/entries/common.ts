import { addDays, earlier } from '../days.ts';
import { personName } from '../language/names.ts';
import type { Material } from './draft.ts';

/** One article in so many has such a field, as in the live network. */
const WITH = { keywords: 0.7, contributors: 0.7, communities: 0.35, update: 0.12 };

/** By how often each is meant. */
const AUDIENCES = [
  'tout-public',
  'familles',
  'scolaires',
  'adultes',
  'enfants',
  'adolescents',
  'jeune-enfance',
  'etudiants',
  'professionnels',
];

/** The fields that all entries share. */
export function common(
  { random, writer, today, written }: Material,
  title: string,
  publishedAt: string,
) {
  const themes = [writer.theme, ...writer.others].slice(
    0,
    1 + Math.floor(random.number() ** 2 * 3),
  );
  const data: Record<string, unknown> & { title: string; summary: string; publishedAt: string } = {
    title,
    summary: writer.summary(),
    publishedAt,
  };
  if (random.chance(WITH.update)) {
    data.updatedAt = earlier(today, addDays(publishedAt, random.integer(1, 200)));
  }
  data.themes = themes.map(({ id }) => id);
  data.audiences = unique([random.popular(AUDIENCES), random.popular(AUDIENCES)]);
  const contributors = written('contributor');
  if (contributors.length > 0 && random.chance(WITH.contributors)) {
    data.contributors = unique(
      Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => random.popular(contributors).slug),
    );
  }
  const communities = written('community');
  if (communities.length > 0 && random.chance(WITH.communities)) {
    data.communities = [random.popular(communities).slug];
  }
  if (random.chance(WITH.keywords)) {
    data.keywords = unique([
      bare(writer.subject),
      ...random.sample(writer.theme.tools, random.integer(1, 2)).map(bare),
    ]);
  }
  return data;
}

/** A picture at the head of an entry, with what it shows and its author. */
export function cover({ random, writer, pictures }: Material): Record<string, unknown> {
  return {
    src: random.pick(pictures),
    alt: writer.write(random.pick(ALTS)),
    credit: `Photo : ${personName(random)}, CC BY-SA 4.0`,
  };
}

/** Of nobody: the ranges that ARCEP keeps for fiction. */
export function phone({ random }: Material): string {
  const start = random.pick(['01 99 00', '02 61 91', '03 53 01', '04 65 71', '05 36 49']);
  const two = () => String(random.integer(0, 99)).padStart(2, '0');
  return `${start} ${two()} ${two()}`;
}

export function contact(material: Material): Record<string, string> {
  const { random } = material;
  const way = random.weighted({ url: 5, email: 3, phone: 2 });
  if (way === 'phone') return { phone: phone(material) };
  return way === 'email'
    ? { email: `contact${random.integer(1, 999)}@exemple.fr` }
    : { url: `https://exemple.fr/structures/${random.integer(1, 9999)}` };
}

export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

export const ALTS = [
  'Un paysage de collines au petit matin, vu de {v}',
  'Des collines bleutées sous un soleil voilé',
  'Un ciel de fin de journée au-dessus des reliefs, près de {v}',
  'Plusieurs plans de montagnes dans la brume',
  'Un horizon vallonné photographié depuis {v}',
];

/** « les abeilles sauvages » → « abeilles sauvages », within the length of a keyword. */
function bare(phrase: string): string {
  return phrase
    .replace(/^(?:les? |la |l’|une? |des )/, '')
    .slice(0, 40)
    .trim();
}
