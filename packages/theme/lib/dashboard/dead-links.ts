import { allContentTypes, isReserved, isReservedSegment } from '@echosciences/schemas';

/** A link on a page of the site, as a whole address. */
export interface LinkAt {
  /** Entry that has it, `<type>/<slug>`. */
  entry: string;
  url: string;
}

export interface KnownPages {
  /** Sites of which every entry is known. */
  origins: ReadonlySet<string>;
  /** Addresses of the entries' pages. */
  entries: ReadonlySet<string>;
}

/**
 * The links that lead to an entry that is not published. Lists, feeds and open data have addresses
 * that the site computes: they are not judged, nor is another site.
 */
export function deadLinks(links: readonly LinkAt[], known: KnownPages): LinkAt[] {
  return links.filter(({ url }) => isDead(new URL(url), known));
}

const FILE = /\.[a-z0-9]+$/i;
/** What tells an event's address from a list of the agenda, `/agenda/ce-week-end/`. */
const EVENT = /^\d{4}-\d{2}-\d{2}-/;

function isDead({ origin, pathname }: URL, { origins, entries }: KnownPages): boolean {
  const segments = pathname.split('/').filter(Boolean);
  const [first, second] = segments;
  if (!origins.has(origin) || first === undefined || FILE.test(pathname)) return false;
  if (entries.has(`${origin}/${segments.join('/')}/`)) return false;
  if (second === undefined) return !isReservedSegment(first);
  const type = allContentTypes.find(({ path }) => path === first);
  if (!type || segments.length > 2 || isReserved(type, second)) return false;
  return type.key !== 'event' || EVENT.test(second);
}
