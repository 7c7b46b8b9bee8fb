import { z } from 'zod';
import { term } from './fields/relation.ts';
import { integer, listOf, text } from './fields/text.ts';
import { fold } from './slugify.ts';
import type { TaxonomyKey } from './taxonomies.ts';

/** The taxonomies that the importer files events under. */
const MAPPED = [
  'themes',
  'audiences',
  'schoolLevels',
  'eventFormats',
  'placeKinds',
] as const satisfies readonly TaxonomyKey[];

/**
 * The words of a text as vocabularies compare them: without case, accents nor plural.
 * « Les Éclipses totales » → `les`, `eclipse`, `totale`
 */
export function comparedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean)
    .map(singular);
}

const words = (label: string, hint?: string) =>
  listOf(
    text({ label: 'Mot', max: 80 }).refine(
      (word) => comparedWords(word).some((one) => one !== '*'),
      {
        error: 'un mot ou une expression est attendu, avec ou sans * à la fin',
      },
    ),
    { label, hint, max: 400 },
  ).meta({ folded: true });

const ages = z
  .strictObject({
    from: integer({ label: 'De', max: 120 }),
    to: integer({ label: 'À', max: 120 }),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'le second âge doit être au moins égal au premier',
  })
  .meta({ title: 'Âges', description: 'En années ; quand la source donne un âge et pas de mot.' });

function mapping(taxonomy: (typeof MAPPED)[number], label: string) {
  const entry = z
    .strictObject({ term: term({ taxonomy, label: 'Terme' }), words: words('Mots') })
    .meta({ title: 'Correspondance' });
  return z.array(entry).superRefine(eachOnce).default([]).meta({ title: label });
}

const audience = z
  .strictObject({
    term: term({ taxonomy: 'audiences', label: 'Terme' }),
    words: words('Mots'),
    ages: ages.optional(),
  })
  .meta({ title: 'Correspondance' });

/**
 * `content/national/correspondances.yaml`: what the importer makes of the words of other agendas.
 * A word counts whole, whatever its case, accents and plural; `astronom*` is any word that begins so.
 */
export const importVocabulary = z.strictObject({
  themes: mapping('themes', 'Thèmes'),
  audiences: z.array(audience).superRefine(eachOnce).default([]).meta({ title: 'Publics' }),
  everyone: term({
    taxonomy: 'audiences',
    label: 'Public de tous les âges',
    hint: 'De ce qui est ouvert « dès 6 ans », sans âge maximum.',
  }),
  schoolLevels: mapping('schoolLevels', 'Niveaux scolaires'),
  eventFormats: mapping('eventFormats', 'Formats d’événement'),
  fallbackFormat: term({
    taxonomy: 'eventFormats',
    label: 'Format à défaut',
    hint: 'De ce dont aucun mot ne dit le format.',
  }),
  placeKinds: mapping('placeKinds', 'Natures de lieu'),
  notVisited: words(
    'Lieux sans fiche',
    'Leur nom commence comme celui d’un lieu à visiter, sans qu’ils en soient : parc des expositions.',
  ),
  science: z
    .strictObject({
      strong: words(
        'Mots sûrs',
        'Un seul dans le titre et l’événement est de culture scientifique.',
      ),
      weak: words('Indices', 'Il en faut plusieurs.'),
      against: words('Contre-indices', 'Ils font baisser le score.'),
    })
    .superRefine((lists, context) => {
      const sources = Object.entries(lists).map(([key, list]) => ({ path: [key], list }));
      for (const { path, message } of repeated(sources, (key) => LISTS[key] ?? '')) {
        context.addIssue({ code: 'custom', path, message });
      }
    })
    .meta({
      title: 'Culture scientifique',
      description: 'De quoi se fait le score, de 0 à 100 ; à partir de 40, c’en est sans doute.',
    }),
});

export type ImportVocabulary = z.output<typeof importVocabulary>;

const LISTS: Record<string | number, string> = {
  strong: 'Mots sûrs',
  weak: 'Indices',
  against: 'Contre-indices',
};

/** A word under two terms would file by chance. */
function eachOnce(
  entries: { term: string; words: string[] }[],
  context: z.core.$RefinementCtx,
): void {
  if (context.issues.length > 0) return;
  for (const [index, { term }] of entries.entries()) {
    if (entries.findIndex((entry) => entry.term === term) < index) {
      const message = `le terme « ${term} » figure déjà plus haut : réunir les mots des deux`;
      context.addIssue({ code: 'custom', path: [index, 'term'], message });
    }
  }
  const lists = entries.map(({ words }, index) => ({ path: [index, 'words'], list: words }));
  for (const { path, message } of repeated(lists, (index) => entries[Number(index)]?.term ?? '')) {
    context.addIssue({ code: 'custom', path, message });
  }
}

interface WordList {
  path: (string | number)[];
  list: string[];
}

function repeated(lists: WordList[], nameOf: (key: string | number) => string) {
  const known = new Map<string, string | number>();
  return lists.flatMap(({ path, list }) =>
    list.flatMap((word, index) => {
      const key = comparedWords(word).join(' ');
      const before = known.get(key);
      known.set(key, before ?? path[0] ?? '');
      if (before === undefined) return [];
      const message = `le mot « ${word} » figure déjà sous « ${nameOf(before)} » : n’en garder qu’un`;
      return [{ path: [...path, index], message }];
    }),
  );
}

/** Good enough for comparing: « animaux » → `animal`, « gaz » stays, « bras » → `bra` on both sides. */
function singular(word: string): string {
  if (word.length < 4 || word.endsWith('*')) return word;
  if (word.endsWith('aux') && !word.endsWith('eaux')) return `${word.slice(0, -3)}al`;
  return word.replace(/[sx]$/, '');
}
