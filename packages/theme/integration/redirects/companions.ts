import type { Redirect } from '@echosciences/content/redirects/file';

/** What nobody has the address of: the admin's files, hashed ones, pictures of shared links. */
const INTERNAL = /^\/(?:_|admin\/|pagefind\/|partage\/)/;

/**
 * Feeds, calendars and lists that bear an entry's slug: who subscribed to `/flux/agenda/lieux/<slug>.ics`
 * of a place that was renamed is led on too.
 * @param moves redirects of entries' pages
 * @param addresses every address of the built site
 */
export function companionRedirects(
  moves: readonly Redirect[],
  addresses: ReadonlySet<string>,
): Redirect[] {
  const renames = moves.flatMap(({ from, to }) => {
    const [parent, old, next] = [parentOf(from), lastOf(from), lastOf(to.replace(/\/$/, ''))];
    const isRename = to.startsWith('/') && parentOf(to.replace(/\/$/, '')) === parent;
    return isRename && parent !== '' ? [{ parent, old, next, to }] : [];
  });
  if (renames.length === 0) return [];
  const byKey = Map.groupBy(
    [...addresses].filter((address) => !INTERNAL.test(address)),
    keyOf,
  );
  return renames.flatMap(({ parent, old, next, to }) =>
    (byKey.get(`${lastOf(parent)}/${next}`) ?? [])
      .filter((address) => `${address}/` !== to)
      .map((address): Redirect => {
        const extension = lastOf(address).slice(next.length);
        const from = `${parentOf(address)}/${old}${extension}`;
        return { from, to: extension === '' ? `${address}/` : address, status: 301 };
      }),
  );
}

/** `/flux/agenda/lieux/musee.ics` → `lieux/musee` */
function keyOf(address: string): string {
  return `${lastOf(parentOf(address))}/${lastOf(address).split('.', 1)[0]}`;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
