import type { EventItem, Item } from '@echosciences/aggregate';
import { duplicatePairs, isEvent, itemOf, publish } from '@echosciences/aggregate';
import type { TerritoryContent } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
import type { EventAddress } from '../places/index.ts';
import { knownPlaces, venuesOf } from '../places/index.ts';
import type { PlanContext } from './context.ts';
import type { ExistingEvent } from './existing.ts';

/** What a new event seems to be already. */
export interface Likeness {
  other: ExistingEvent;
  /** French: what makes them one. */
  why: string;
}

/**
 * The drafts that tell of an event that is there already, of another source or written by hand, in
 * whichever territory: by the page they both name, or as `pnpm check` finds them.
 * @param drafts of records that have no entry yet
 */
export function likenessesOf(
  drafts: readonly Draft[],
  context: Directory,
  events: readonly ExistingEvent[],
): Map<Draft, Likeness> {
  const found = new Map<Draft, Likeness>();
  const keep = (draft: Draft, likeness: Likeness) => {
    const before = found.get(draft);
    if (!before || rank(draft, likeness.other) < rank(draft, before.other)) {
      found.set(draft, likeness);
    }
  };
  for (const [draft, other] of alike(drafts, context, events)) {
    keep(draft, { other, why: 'même jour, même heure, même lieu, titre semblable' });
  }
  for (const [draft, other] of ofOnePage(drafts, events)) {
    keep(draft, { other, why: 'même page à la source' });
  }
  return found;
}

/** Its own territory first, then the order of the paths: whatever that of the records. */
function rank({ territory }: Draft, other: ExistingEvent): string {
  return `${territory === other.territory ? 0 : 1} ${other.path}`;
}

type Directory = Pick<PlanContext, 'contents' | 'naming' | 'today'>;

function* alike(
  drafts: readonly Draft[],
  { contents, naming, today }: Directory,
  events: readonly ExistingEvent[],
): Generator<[Draft, ExistingEvent]> {
  const byPath = new Map(events.map((event) => [`${event.territory}/${event.slug}`, event]));
  const byTerritory = Map.groupBy(drafts, ({ territory }) => territory);
  const there: EventItem[] = [];
  const items = new Map<EventItem, Draft>();
  for (const content of contents) {
    const published = publish(
      content.entries.filter(({ type }) => type.key === 'event' || type.key === 'place'),
      { territory: content.id, origin: '' },
    );
    there.push(...published.filter(isEvent));
    const itemsOf = readings(content, published, { ...naming, today });
    for (const draft of byTerritory.get(content.id) ?? []) {
      for (const item of itemsOf(draft)) items.set(item, draft);
    }
  }
  for (const { first, second, evidence } of duplicatePairs([...there, ...items.keys()])) {
    const [draft, other] = [items.get(second), byPath.get(`${first.territory}/${first.id}`)];
    if (evidence === 'likeness' && draft && other && !items.has(first)) yield [draft, other];
  }
}

/**
 * A draft at the address that its source gives, and at the place of the directory which that is: what is
 * there already may have been written before the place was.
 */
function readings(
  content: TerritoryContent,
  published: readonly Item[],
  naming: Parameters<typeof venuesOf>[2],
): (draft: Draft) => EventItem[] {
  const venues = venuesOf(knownPlaces(content), [], naming);
  const places = new Map(
    published.flatMap((item) => (item.type === 'place' ? [[item.id, item] as const] : [])),
  );
  const type = contentTypeOf('event');
  return ({ fields, source, territory }) => {
    const itemAt = (place?: string) => {
      const data = { occurrences: [], alsoIn: [], ...fields, source, place };
      const entry = { type, slug: '', data: data as unknown as EntryData<'event'> };
      return itemOf(entry, { territory, origin: '' }, (slug) => places.get(slug)) as EventItem;
    };
    const found = fields.address ? venues.recognise(fields.address as EventAddress) : undefined;
    return found && 'place' in found ? [itemAt(), itemAt(found.place)] : [itemAt()];
  };
}

/** A page that several records name is a programme's, and tells nothing of one event. */
function* ofOnePage(
  drafts: readonly Draft[],
  events: readonly ExistingEvent[],
): Generator<[Draft, ExistingEvent]> {
  const byPage = only(events, ({ data }) => data.source?.url);
  for (const [page, draft] of only(drafts, ({ source }) => source.url)) {
    const other = byPage.get(page);
    if (other && other.data.source?.provider !== draft.source.provider) yield [draft, other];
  }
}

function only<Item>(
  items: readonly Item[],
  pageOf: (item: Item) => string | undefined,
): Map<string, Item> {
  const groups = Map.groupBy(items, pageOf);
  return new Map(
    [...groups].flatMap(([page, [item, ...others]]) =>
      page && item && others.length === 0 ? [[page, item] as const] : [],
    ),
  );
}
