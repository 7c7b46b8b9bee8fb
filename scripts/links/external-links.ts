import type { Entry, TerritoryContent } from '@echosciences/content';
import { webLinks } from '@echosciences/content';

export interface LinkPlace {
  entry: Entry;
  line: number;
  column: number;
}

/**
 * The addresses on other sites that the visible entries of a territory lead to, without their
 * fragments, and where each is written. Those of its own site are looked at by its build.
 */
export function externalLinks(
  { entries }: Pick<TerritoryContent, 'entries'>,
  origin: string,
): Map<string, LinkPlace[]> {
  const places = new Map<string, LinkPlace[]>();
  for (const entry of entries.filter(({ data }) => data.visibility === 'published')) {
    for (const { url: written, place } of webLinks(entry)) {
      const url = URL.parse(written);
      if (!url || url.origin === origin) continue;
      url.hash = '';
      const { line, column } = 'line' in place ? place : entry.locate(place);
      places.set(url.href, [...(places.get(url.href) ?? []), { entry, line, column }]);
    }
  }
  return places;
}
