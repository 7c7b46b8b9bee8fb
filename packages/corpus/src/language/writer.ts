import { typography } from '@echosciences/schemas';
import type { Random } from '../random.ts';
import { filled } from './grammar.ts';
import { personName, structureName } from './names.ts';
import { HEADINGS, LINES, SENTENCES, SUMMARIES } from './sentences.ts';
import type { ThemeWords } from './themes.ts';
import { THEMES } from './themes.ts';
import type { TitleKind } from './titles.ts';
import { TITLES } from './titles.ts';

/** Writes about one subject: what a text says in several places, it says of the same things. */
export interface Writer {
  theme: ThemeWords;
  /** Other themes that it may be filed under. */
  others: readonly ThemeWords[];
  subject: string;
  title(kind: TitleKind): string;
  summary(): string;
  heading(): string;
  /** A line of a list, without its dash. */
  line(): string;
  /** Sentences in a row, none twice in a text while others are left. */
  sentences(count: number): string;
  /** Any template, with the words of this text. */
  write(template: string): string;
}

const SEASONS = ['le printemps', 'l’été', 'l’automne', 'l’hiver', 'le mois de mai', 'la semaine'];

/** @param towns names of towns, the most populous first */
export function createWriter(random: Random, towns: readonly string[]): Writer {
  const theme = random.popular(THEMES);
  const others = random.sample(
    THEMES.filter((other) => other !== theme),
    2,
  );
  const subject = random.pick(theme.subjects);
  const first = random.popular(towns);
  const elsewhere = towns.length > 1 ? towns.filter((town) => town !== first) : towns;
  const second = random.popular(elsewhere);
  const [person, other] = [personName(random), personName(random)];
  const structure = structureName(random, first).name.replace(/^[A-ZÉ]\S+/, (word) =>
    withArticle(word),
  );
  const words: Record<string, () => string> = {
    s: () => subject,
    d: () => random.pick(theme.subjects.filter((one) => one !== subject)),
    e: () => random.pick(random.pick(others).subjects),
    t: () => random.pick(theme.tools),
    g: () => random.pick(theme.gestures),
    f: () => theme.field,
    v: () => first,
    w: () => (random.chance(0.5) ? second : random.popular(elsewhere)),
    p: () => (random.chance(0.7) ? person : other),
    q: () => other,
    o: () => structure,
    n: () => random.pick(NUMBERS),
    m: () => String(random.integer(12, 480) * 100).replace(/(?=\d{3}$)/, ' '),
    y: () => String(random.integer(1780, 2019)),
    j: () => random.pick(SEASONS),
  };
  const write = (template: string) => typography(filled(template, (slot) => words[slot]?.() ?? ''));
  const deck = (templates: readonly string[]) => {
    let left: string[] = [];
    return () => {
      if (left.length === 0) left = random.sample(templates, templates.length);
      return write(left.pop() ?? '');
    };
  };
  const sentence = deck(SENTENCES);
  return {
    theme,
    others,
    subject,
    write,
    title: (kind) => shortened(write(random.pick(TITLES[kind]))),
    summary: deck(SUMMARIES),
    heading: deck(HEADINGS),
    line: deck(LINES),
    sentences: (count) => Array.from({ length: count }, sentence).join(' '),
  };
}

const NUMBERS =
  'trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante'.split(' ');

const ARTICLES: Record<string, string> = {
  Les: 'les',
  La: 'la',
  Club: 'le Club',
  Cercle: 'le Cercle',
  Collectif: 'le Collectif',
  Observatoire: 'l’Observatoire',
  Compagnie: 'la Compagnie',
  Fabrique: 'la Fabrique',
  Foyer: 'le Foyer',
  Société: 'la Société',
  Atelier: 'l’Atelier',
  Ateliers: 'les Ateliers',
  Service: 'le Service',
  Pays: 'le Pays',
  Laboratoire: 'le Laboratoire',
  Institut: 'l’Institut',
  Lycée: 'le Lycée',
  École: 'l’École',
  Musée: 'le Musée',
  Muséum: 'le Muséum',
  Maison: 'la Maison',
  Coopérative: 'la Coopérative',
  Radio: 'la Radio',
};

/** How a structure is named within a sentence: « le Club Morel », « les Guetteurs du ciel ». */
function withArticle(word: string): string {
  return ARTICLES[word] ?? word;
}

/** A title fits its field, 120 characters: what is too long loses its end at a comma or a colon. */
function shortened(title: string): string {
  if (title.length <= 110) return title;
  return title.slice(0, 110).replace(/[\s,;:][^\s,;:]*$/, '');
}
