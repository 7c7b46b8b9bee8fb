import { withLock } from './lock.ts';
import { parsePlace, within } from './place.ts';
import type { Releases } from './releases.ts';
import { putIntoService, readReleases } from './releases.ts';

/** The releases of a site at a place. */
export function releasesOf(root: string, id: string): Promise<Releases> {
  return readReleases(within(parsePlace(root), id));
}

/**
 * Puts a release back into service: the one before the one that is, or the one that is named.
 * @param now in milliseconds since 1970
 * @returns which one went, which one came
 * @throws Error in French when there is none
 */
export function rollBack(
  { root, id, stamp }: { root: string; id: string; stamp?: string },
  now: number,
): Promise<{ from?: string; to: string }> {
  return withLock(within(parsePlace(root), id), async (site) => {
    const releases = await readReleases(site);
    const { stamps, current } = releases;
    const to = stamp ?? stamps.filter((other) => current && other < current).at(-1);
    if (!to || !stamps.includes(to)) {
      throw new Error(
        stamp
          ? `La version ${stamp} n’est pas là. Versions : ${stamps.join(', ')}.`
          : 'Il n’y a pas de version plus ancienne : rien ne change.',
      );
    }
    await putIntoService(site, to, releases, now);
    return { from: current, to };
  });
}
