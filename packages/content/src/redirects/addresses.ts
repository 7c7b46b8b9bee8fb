import { allContentTypes, contentTypes, isReservedSegment } from '@echosciences/schemas';
import type { TerritoryContent } from '../load-territory.ts';
import type { EntryFolder } from '../territory-files.ts';

/** What is known of an address before any build. */
export type Address =
  | { kind: 'entry'; folder: EntryFolder; isHidden: boolean }
  /** A page of the site itself. */
  | { kind: 'site' }
  /** There may be a page or a file: lists of the agenda come and go, only the build knows. */
  | { kind: 'unsure' };

/** Path of an entry's page, written as `normalPath` does. */
export function entryPath({ type, slug }: Pick<EntryFolder, 'type' | 'slug'>): string {
  return type.path === '' ? `/${slug}` : `/${type.path}/${slug}`;
}

/**
 * Tells what stands at the addresses of a site.
 * @returns a function of a normal path; `undefined` where no page can be
 */
export function siteAddresses({
  entries,
  folders,
}: Pick<TerritoryContent, 'entries' | 'folders'>): (path: string) => Address | undefined {
  const hidden = new Set(
    entries.filter(({ data }) => data.visibility === 'hidden').map(({ folder }) => folder),
  );
  const byPath = new Map(folders.map((folder) => [entryPath(folder), folder]));
  return (path) => {
    const folder = byPath.get(path);
    if (folder) return { kind: 'entry', folder, isHidden: hidden.has(folder.folder) };
    const segments = path.split('/').slice(1);
    return isOwnPage(segments)
      ? { kind: 'site' }
      : mayBe(segments)
        ? { kind: 'unsure' }
        : undefined;
  };
}

function isOwnPage([first = '', second, ...rest]: string[]): boolean {
  if (first === '' || first.startsWith('_')) return true;
  if (second === undefined) return isReservedSegment(first);
  const type = allContentTypes.find(({ path }) => path !== '' && path === first);
  if (!type) return false;
  return (second === 'page' && rest.length > 0) || (type.ends && second === 'archives');
}

/** An event's slug begins with its first day: what does not is a list of the agenda, or nothing. */
const EVENT = /^\d{4}-\d{2}-\d{2}-/;

function mayBe([first = '', second, ...rest]: string[]): boolean {
  const last = rest.at(-1) ?? second ?? first;
  if (last.includes('.')) return isReservedSegment(first) || second === undefined;
  if (second === undefined || !isReservedSegment(first)) return false;
  if (first === contentTypes.event.path) return rest.length > 0 || !EVENT.test(second);
  return !allContentTypes.some(({ path }) => path === first);
}
