import { writeEntryFile } from '@echosciences/content/form/file';
import { judgeEntry } from '@echosciences/content/form/validate';
import { contentTypeOf } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
import type { EventAddress, NewPlace, Venues } from '../places/index.ts';
import { knownPlaces, venuesOf } from '../places/index.ts';
import type { PlanContext } from './context.ts';
import type { EventState } from './fields.ts';
import type { PlannedPlace, PlannedWrite } from './plan.ts';

const type = contentTypeOf('place');

/** The places of the events of a plan: recognised in the directories, or to be created with the first event there. */
export interface PlacesToBe {
  /** An event's fields with its place in the stead of its address, where it is known or can be made. */
  placed(territory: string, fields: EventState): EventState;
  /** What the folder of a place was called before: events that were written then bear its marks. */
  formerSlugs(territory: string, place: unknown): string[];
  /** Path of the place that an event needs and that is not written yet. */
  needs(territory: string, fields: EventState): string[];
  /** The places that the events to write need: what was recognised for others is not created. */
  neededBy(writes: readonly PlannedWrite[]): {
    newPlaces: PlannedPlace[];
    placeWrites: PlannedWrite[];
  };
  /** What a person may do about places, in French. */
  suggestions(): string[];
}

/** @param drafts of all the events that may be written: a place is called as most of them call it */
export function placesToBe(
  drafts: readonly Draft[],
  { contents, naming, today }: Pick<PlanContext, 'contents' | 'naming' | 'today'>,
): PlacesToBe {
  const byTerritory = Map.groupBy(drafts, ({ territory }) => territory);
  const known = new Map(contents.map((content) => [content.id, knownPlaces(content)]));
  const venues = new Map(
    [...known].flatMap(([id, places]): [string, Venues][] => {
      const own = byTerritory.get(id);
      return own ? [[id, venuesOf(places, own.flatMap(sighting), { ...naming, today })]] : [];
    }),
  );
  const doubts = new Set<string>();
  const created = new Map<string, PlannedPlace & { text?: string }>();

  const create = (territory: string, place: NewPlace): boolean => {
    const path = pathOf(territory, place.slug);
    if (!created.has(path)) {
      const text = textOf(place, today);
      if (!text) doubts.add(`« ${place.fields.title} » (${territory}) : lieu à créer à la main`);
      created.set(path, { territory, slug: place.slug, path, title: place.fields.title, text });
    }
    return created.get(path)?.text !== undefined;
  };
  return {
    placed(territory, fields) {
      const { address, ...others } = fields;
      if (!address) return fields;
      const found = venues.get(territory)?.recognise(address as EventAddress) ?? { none: true };
      if ('place' in found) return { ...others, place: found.place };
      if ('create' in found && create(territory, found.create)) {
        return { ...others, place: found.create.slug };
      }
      if ('doubt' in found) doubts.add(`${territory} : ${found.doubt}`);
      return fields;
    },
    formerSlugs(territory, place) {
      return known.get(territory)?.places.find(({ slug }) => slug === place)?.formerSlugs ?? [];
    },
    needs(territory, { place }) {
      const path = pathOf(territory, String(place));
      return created.has(path) ? [path] : [];
    },
    neededBy(writes) {
      const needed = new Set(writes.flatMap(({ needs }) => needs));
      const places = [...created.values()].filter(({ path }) => needed.has(path));
      return {
        newPlaces: places.map(({ text, ...place }) => place),
        placeWrites: places.map(({ path, text = '' }) => ({
          type: type.key,
          path,
          text,
          images: [],
          needs: [],
        })),
      };
    },
    suggestions: () => [...doubts, ...[...venues].flatMap(([id, own]) => oftenNamed(id, own))],
  };
}

function sighting({ fields, source, website }: Draft) {
  const { provider, url } = source;
  const address = fields.address as EventAddress | undefined;
  return address ? [{ address, source: { provider, url }, website }] : [];
}

/** The file of a place; none where the schema refuses it. */
function textOf({ fields }: NewPlace, today: string): string | undefined {
  const judged = judgeEntry(type, { ...fields }, { today, images: [] });
  return 'data' in judged ? writeEntryFile(type, { ...judged.data, body: judged.body }) : undefined;
}

const MOST_NAMED = 10;

function oftenNamed(territory: string, venues: Venues): string[] {
  const lines = venues
    .suggestions()
    .slice(0, MOST_NAMED)
    .map(({ name, city, count }) => `${name} (${city}), ${count} fois`);
  return lines.length > 0
    ? [`${territory} : lieux souvent cités, sans fiche : ${lines.join(' ; ')}`]
    : [];
}

function pathOf(territory: string, slug: string): string {
  return `content/${territory}/${type.folder}/${slug}/index.md`;
}
