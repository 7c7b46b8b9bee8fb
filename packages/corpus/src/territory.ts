import { loadGazetteer } from '@echosciences/atlas/gazetteer';
import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypeOf, slugify } from '@echosciences/schemas';
import { townName } from './entries/address.ts';
import type { Draft, Material, Written } from './entries/draft.ts';
import { event } from './entries/event.ts';
import * as others from './entries/others.ts';
import { createWriter } from './language/writer.ts';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

export interface TerritoryOptions {
  id: string;
  /** How many entries. The first ones are the same whatever their number. */
  entries: number;
  seed: number;
  /** The day that the corpus is made for, `2026-11-24`. */
  today: string;
  /** Names of the pictures that entries may show. */
  pictures: readonly string[];
}

/** An entry with the folder that it lies in, from that of its territory: `articles/2026/la-rance`. */
export interface CorpusEntry extends Written {
  folder: string;
}

/** What a territory is made of, as shares of its entries. */
export const SHARES = {
  event: 0.6,
  article: 0.23,
  place: 0.045,
  contributor: 0.04,
  announcement: 0.03,
  resource: 0.025,
  project: 0.01,
  dossier: 0.01,
  community: 0.01,
} as const satisfies Partial<Record<ContentTypeKey, number>>;

type Made = keyof typeof SHARES;

const MAKERS: Record<Made, (material: Material) => Draft> = { event, ...others };

/** Entries of each territory that nobody may read yet, and that have moved. */
const HIDDEN = 0.01;
const MOVED = 0.03;
/** Communes in which things happen: the most populous ones. */
const TOWNS = 80;

/** The entries of one territory: each names earlier ones only, so that a smaller corpus begins a larger one. */
export function* territoryEntries(options: TerritoryOptions): Generator<CorpusEntry> {
  const { id, entries, seed, today, pictures } = options;
  const communes = townsOf(id);
  const towns = communes.map(townName);
  const visible = new Map<ContentTypeKey, Written[]>();
  const counts = new Map<Made, number>();
  const slugs = new Set<string>();
  for (let index = 0; index < entries; index++) {
    const type = nextType(index, counts, visible);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const random = randomOf(seed, id, index);
    const draft = MAKERS[type]({
      random,
      writer: createWriter(random, towns),
      today,
      communes,
      pictures,
      written: (key) => visible.get(key) ?? [],
    });
    const slug = freeSlug(draft, type, slugs);
    if (random.chance(HIDDEN)) draft.data.visibility = 'hidden';
    if (random.chance(MOVED)) move(draft, type, random, index);
    const entry = { ...draft, type, slug };
    if (draft.data.visibility !== 'hidden')
      visible.set(type, [...(visible.get(type) ?? []), entry]);
    yield { ...entry, folder: folderOf(entry) };
  }
}

/** The type that is most behind its share; a dossier waits for something to select. */
function nextType(
  index: number,
  counts: ReadonlyMap<Made, number>,
  visible: ReadonlyMap<ContentTypeKey, Written[]>,
): Made {
  const behind = (Object.keys(SHARES) as Made[])
    .filter((type) => type !== 'dossier' || (visible.get('article')?.length ?? 0) >= 2)
    .map((type) => ({ type, lack: SHARES[type] * (index + 1) - (counts.get(type) ?? 0) }));
  return behind.reduce((most, one) => (one.lack > most.lack ? one : most)).type;
}

function townsOf(territory: string) {
  const communes = loadGazetteer().communes.filter((commune) => commune.territory === territory);
  // The gazetteer does not know all towns to a kilometre: only those that it does are named.
  const known = communes.filter(({ isApproximate }) => !isApproximate);
  return (known.length > 0 ? known : communes)
    .sort((a, b) => b.population - a.population || (a.insee < b.insee ? -1 : 1))
    .slice(0, TOWNS);
}

/** Unlike any other of its type. */
function freeSlug({ data, day }: Draft, type: Made, taken: Set<string>): string {
  const title = slugify(data.title)
    .slice(0, 90)
    .replace(/-[^-]*$/, (end) => (data.title.length > 90 ? '' : end));
  const base = day ? `${day}-${title}` : title;
  let slug = base;
  for (let number = 2; taken.has(`${type}/${slug}`); number++) slug = `${base}-${number}`;
  taken.add(`${type}/${slug}`);
  return slug;
}

function move({ data }: Draft, type: Made, random: Random, index: number) {
  data.redirectFrom = [
    `/${contentTypeOf(type).folder}/${index}-${slugify(data.title).slice(0, 40)}-${random.integer(10, 99)}`,
  ];
}

function folderOf({ type, slug, day, data }: Written): string {
  const { folder, byYear } = contentTypeOf(type);
  const year = (day ?? data.publishedAt).slice(0, 4);
  return byYear ? `${folder}/${year}/${slug}` : `${folder}/${slug}`;
}
