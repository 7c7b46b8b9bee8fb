import type { TerritoryContent } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';
import type { EventAddress } from './event-address.ts';

/** A place of a territory's folder `lieux`. */
export interface KnownPlace {
  slug: string;
  title: string;
  address: EventAddress;
  /** Names that its folder had before. */
  formerSlugs: string[];
  /** Kept off the site by a person: no event is sent there, and no second one is made. */
  isHidden: boolean;
}

export interface KnownPlaces {
  places: KnownPlace[];
  /** Folder names of `lieux` that are in use, broken entries' and former addresses' included. */
  taken: Set<string>;
}

/** The places of a territory. */
export function knownPlaces({
  entries,
  folders,
}: Pick<TerritoryContent, 'entries' | 'folders'>): KnownPlaces {
  const own = entries.filter(({ type }) => type.key === 'place');
  return {
    places: own.map(({ slug, data }) => {
      const { title, address, visibility } = data as EntryData<'place'>;
      const formerSlugs = formerPlaces(data);
      return { slug, title, address, formerSlugs, isHidden: visibility === 'hidden' };
    }),
    taken: new Set([
      ...folders.filter(({ type }) => type.key === 'place').map(({ slug }) => slug),
      ...entries.flatMap(({ data }) => formerPlaces(data)),
    ]),
  };
}

function formerPlaces({ redirectFrom }: EntryData): string[] {
  return redirectFrom.flatMap((path) => /^\/lieux\/([^/]+)\/?$/.exec(path)?.[1] ?? []);
}
