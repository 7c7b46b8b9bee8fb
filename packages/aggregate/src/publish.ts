import { compare } from '@echosciences/calendar';
import type { ContentType, EntryData, KnownContentType } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import type { Item } from './item.ts';
import { locationOf } from './location.ts';
import { timingsOf } from './timings.ts';

/** A valid entry of one territory, wherever it was read from. */
export interface SourceEntry {
  type: KnownContentType;
  slug: string;
  data: EntryData;
}

export interface Publisher {
  territory: string;
  /** `https://echosciences-bretagne.bzh`, without a final slash. */
  origin: string;
}

/** Address of an entry from the root of its site: `/agenda/<slug>/`. */
export function pathOf(type: Pick<ContentType, 'path'>, slug: string): string {
  return type.path === '' ? `/${slug}/` : `/${type.path}/${slug}/`;
}

/** The items that a territory publishes: its visible entries, by type then id. */
export function publish(entries: readonly SourceEntry[], publisher: Publisher): Item[] {
  const visible = entries.filter(({ data }) => data.visibility === 'published');
  const places = new Map(
    visible
      .filter(({ type }) => type.key === contentTypes.place.key)
      .map((entry) => [entry.slug, itemOf(entry, publisher) as Item<'place'>]),
  );
  return visible
    .map((entry) => itemOf(entry, publisher, (slug) => places.get(slug)))
    .sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
}

/** One entry as its territory publishes it. */
export function itemOf(
  { type, slug, data }: SourceEntry,
  { territory, origin }: Publisher,
  placeOf: (slug: string) => Item<'place'> | undefined = () => undefined,
): Item {
  // The address is told as a location.
  const { visibility, redirectFrom, cover, address, ...fields } = data as EntryData<'event'>;
  const path = pathOf(type, slug);
  const place = 'place' in data && data.place ? placeOf(data.place) : undefined;
  return {
    ...fields,
    id: slug,
    territory,
    type: type.key,
    url: origin + path,
    path,
    ...(cover && { cover: { alt: cover.alt, credit: cover.credit } }),
    ...placed(address, place),
    ...accessibilityOf(data, place),
    ...('occurrences' in data && timingsOf(data)),
  } as Item;
}

function placed(address: EntryData<'event'>['address'], place: Item<'place'> | undefined) {
  if (place) return { location: { name: place.title, ...place.location, place: place.id } };
  return address ? { location: locationOf(address) } : {};
}

/** An event that says nothing of accessibility has its place's. */
function accessibilityOf(data: EntryData, place: Item<'place'> | undefined) {
  const own = 'accessibility' in data ? data.accessibility : undefined;
  const accessibility = own ?? place?.accessibility;
  return accessibility ? { accessibility } : {};
}
