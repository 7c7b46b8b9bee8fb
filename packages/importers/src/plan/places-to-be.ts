import { writeEntryFile } from '@echosciences/content/form/file';
import { judgeEntry } from '@echosciences/content/form/validate';
import { contentTypeOf } from '@echosciences/schemas';
import type { EventAddress, PlanContext, Venues } from './context.ts';
import type { EventState } from './fields.ts';
import type { PlannedPlace, PlannedWrite } from './plan.ts';

const type = contentTypeOf('place');

/** Places by the events of a plan: recognised in the directories, or to be created with the first event there. */
export class PlacesToBe {
  /** French sentences, each once: places that a person has to tell apart. */
  readonly doubts = new Set<string>();
  readonly #context: PlanContext;
  readonly #venues = new Map<string, Venues | undefined>();
  readonly #created = new Map<string, PlannedPlace & { text: string }>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /** An event's fields with its place in the stead of its address, where it is known or can be made. */
  placed(territory: string, fields: EventState): EventState {
    const { address, ...others } = fields;
    if (!address || fields.place) return fields;
    const found = this.#venuesOf(territory)?.recognise(address as EventAddress) ?? { none: true };
    if ('place' in found) return { ...others, place: found.place };
    if ('doubt' in found) this.doubts.add(`${territory} : ${found.doubt}`);
    if (!('create' in found)) return fields;
    const { slug, fields: said, body = '' } = found.create;
    const { today } = this.#context;
    const judged = judgeEntry(type, { ...said, body }, { today, images: [] });
    if ('problems' in judged) {
      const [problem] = judged.problems;
      this.doubts.add(`${territory} : lieu « ${slug} » à créer à la main (${problem?.message})`);
      return fields;
    }
    const path = pathOf(territory, slug);
    const text = writeEntryFile(type, { ...judged.data, body: judged.body });
    this.#created.set(path, { territory, slug, path, title: String(judged.data.title), text });
    return { ...others, place: slug };
  }

  /** Path of the place that an event needs and that is not written yet. */
  needs(territory: string, { place }: EventState): string[] {
    const path = pathOf(territory, String(place));
    return this.#created.has(path) ? [path] : [];
  }

  /** The places that the events to write need: what was recognised for others is not created. */
  neededBy(writes: readonly PlannedWrite[]): {
    newPlaces: PlannedPlace[];
    placeWrites: PlannedWrite[];
  } {
    const needed = new Set(writes.flatMap(({ needs }) => needs));
    const places = [...this.#created.values()].filter(({ path }) => needed.has(path));
    return {
      newPlaces: places.map(({ text, ...place }) => place),
      placeWrites: places.map(({ path, text }) => ({
        type: type.key,
        path,
        text,
        images: [],
        needs: [],
      })),
    };
  }

  #venuesOf(territory: string): Venues | undefined {
    if (!this.#venues.has(territory)) {
      this.#venues.set(territory, this.#context.venuesOf(territory));
    }
    return this.#venues.get(territory);
  }
}

function pathOf(territory: string, slug: string): string {
  return `content/${territory}/${type.folder}/${slug}/index.md`;
}
