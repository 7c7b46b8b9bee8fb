import type { EventItem } from '@echosciences/aggregate';
import { duplicatePairs, isEvent, itemOf, publish } from '@echosciences/aggregate';
import type { TerritoryContent } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';
import { contentTypeOf } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
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
  contents: readonly TerritoryContent[],
  events: readonly ExistingEvent[],
): Map<Draft, Likeness> {
  const found = new Map<Draft, Likeness>();
  const keep = (draft: Draft, likeness: Likeness) => {
    const before = found.get(draft);
    if (!before || rank(draft, likeness.other) < rank(draft, before.other)) {
      found.set(draft, likeness);
    }
  };
  for (const [draft, other] of alike(drafts, contents, events)) {
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

function* alike(
  drafts: readonly Draft[],
  contents: readonly TerritoryContent[],
  events: readonly ExistingEvent[],
): Generator<[Draft, ExistingEvent]> {
  const byPlace = new Map(events.map((event) => [`${event.territory}/${event.slug}`, event]));
  const there = contents.flatMap(({ id, entries }) =>
    publish(
      entries.filter(({ type }) => type.key === 'event' || type.key === 'place'),
      { territory: id, origin: '' },
    ).filter(isEvent),
  );
  const items = new Map<EventItem, Draft>(drafts.map((draft) => [asItem(draft), draft]));
  for (const { first, second, evidence } of duplicatePairs([...there, ...items.keys()])) {
    const [draft, other] = [items.get(second), byPlace.get(`${first.territory}/${first.id}`)];
    if (evidence === 'likeness' && draft && other && !items.has(first)) yield [draft, other];
  }
}

function asItem({ fields, source, territory }: Draft): EventItem {
  const data = { occurrences: [], alsoIn: [], ...fields, source } as unknown as EntryData<'event'>;
  const entry = { type: contentTypeOf('event'), slug: '', data };
  return itemOf(entry, { territory, origin: '' }) as EventItem;
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
