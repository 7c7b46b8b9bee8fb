import { resolve } from 'node:path';
import { compressSite } from './compress.ts';
import { listFiles } from './list-files.ts';
import { withLock } from './lock.ts';
import type { Place } from './place.ts';
import { parsePlace, rsyncAddress, run, runAt, within } from './place.ts';
import { prepareSite, putIntoService, removeOldReleases, tidyReleases } from './releases.ts';
import { stampAfter, timeOfStamp } from './stamp.ts';
import { BUILD_RECORD, reasonNotWhole } from './whole.ts';

export interface PublicationRequest {
  /** A territory, or `national`. */
  id: string;
  /** The built site. */
  dist: string;
  /** Where the sites are published: a folder, or `user@host:folder`. */
  root: string;
  /** Name of the release (./stamp.ts), or the one after it when the site has it or a later one. */
  stamp: string;
  /** Where compressed files are kept from one publication to the next. */
  cache?: string;
}

export interface Publication {
  id: string;
  stamp: string;
  /** The release that was in service before. */
  previous?: string;
  /** Files of the site, with their compressed forms. */
  files: number;
  /** Of them, those that the release before did not have as they are. */
  changed: number;
}

/**
 * Publishes a built site: writes its release beside those that are there, unchanged files as hard
 * links, verifies it, then puts it into service in one step. Until then, and if anything fails, what
 * was in service stays.
 * @throws Error in French, which says what to do
 */
export async function publishSite({
  id,
  dist,
  root: rootAddress,
  stamp: wanted,
  cache = resolve('.cache/deploy'),
}: PublicationRequest): Promise<Publication> {
  const root = parsePlace(rootAddress);
  const reason = reasonNotWhole(dist);
  if (reason) {
    throw new Error(
      `${reason} : rien n’est publié, la version en ligne reste. Relancer « pnpm build --filter=@sites/${id} » et corriger ce que dit sa première erreur.`,
    );
  }
  await prepareSite(root, id);
  return withLock(within(root, id), async (site) => {
    const releases = await tidyReleases(site);
    const stamp = stampAfter(releases.stamps.at(-1), wanted);
    const compressed = await compressSite({ id, dist, cache });
    const folders = [dist, compressed.folder];
    const partial = `releases/${stamp}.partial`;
    const files = listFiles(dist).length - 1 + compressed.files.length;
    let changed: number;
    try {
      await send(folders, within(site, partial), releases.current);
      changed = await finish(site, { stamp, partial, files });
    } catch (error) {
      // A full disk has no room for what nobody will be served: other sites are still to come.
      await runAt(site, 'rm -rf -- "$1"', { arguments: [partial] }).catch(() => {});
      throw new Error(
        `${(error as Error).message}\nRien n’est publié, la version en ligne reste. Vérifier la place sur le disque de destination et la connexion, puis recommencer.`,
        { cause: error },
      );
    }
    await putIntoService(site, stamp, releases, timeOfStamp(stamp));
    await removeOldReleases(site, { stamps: [...releases.stamps, stamp], current: stamp });
    return { id, stamp, previous: releases.current, files, changed };
  });
}

/**
 * By content, not by date: a build writes every file anew. What the release before has stays the same
 * file, with its date, hence with the ETag that readers know.
 */
function send(folders: readonly string[], to: Place, previous?: string): Promise<string> {
  const command = [
    'rsync',
    '-rp',
    '--chmod=D755,F644',
    '--checksum',
    ...(previous ? [`--link-dest=../${previous}`] : []),
    `--exclude=/${BUILD_RECORD}`,
    '--',
    ...folders.map((folder) => `${folder}/`),
    `${rsyncAddress(to)}/`,
  ];
  return run(command, { lock: to.lock });
}

/**
 * Verifies what has arrived, dates what is new and gives the release its name.
 * @returns how many files are new
 */
async function finish(
  site: Place,
  { stamp, partial, files }: { stamp: string; partial: string; files: number },
): Promise<number> {
  const seconds = timeOfStamp(stamp) / 1000;
  const said = await runAt(
    site,
    // Servers make ETags of the date in seconds and the size: a file that changed has a later date.
    `arrived=$(find "$1" -type f | wc -l)
     changed=$(find "$1" -type f -links 1 | wc -l)
     echo "$arrived $changed"
     if [ "$arrived" -eq "$4" ]; then
       find "$1" -type f -links 1 -exec touch -d "@$3" {} +
       mv -T "$1" "releases/$2"
     fi`,
    { arguments: [partial, stamp, String(seconds), String(files)] },
  );
  const [arrived = 0, changed = 0] = said.split(' ').map(Number);
  if (arrived !== files) {
    throw new Error(`${arrived} fichiers sont arrivés sur ${files}.`);
  }
  return changed;
}
