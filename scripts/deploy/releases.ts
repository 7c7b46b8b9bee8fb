import { parseHeaders, patternOf } from '../lib/headers.ts';
import type { OutgoingRelease } from './kept.ts';
import { filesToKeep, parseKept, writeKept } from './kept.ts';
import type { Place } from './place.ts';
import { runAt } from './place.ts';
import { isStamp } from './stamp.ts';

/** What a site has at a place: `releases/<stamp>/`, and `current`, a link to the one in service. */
export interface Releases {
  /** Oldest first. */
  stamps: readonly string[];
  current?: string;
}

/** Releases that stay, the one in service beside them. */
const KEPT_RELEASES = 5;

/** Makes the folder of a site where it has none. */
export async function prepareSite(root: Place, id: string): Promise<void> {
  await runAt(root, 'mkdir -p -- "$1/releases"', { arguments: [id] });
}

export async function readReleases(site: Place): Promise<Releases> {
  const said = await runAt(site, 'readlink current || echo; ls releases');
  const [current = '', ...names] = said.trimEnd().split('\n');
  const stamps = names.filter(isStamp).sort();
  const inService = current.replace(/^releases\//, '');
  return { stamps, current: stamps.includes(inService) ? inService : undefined };
}

/**
 * Puts a complete release into service, in one step: a request is answered by the one before or by
 * this one. Before, it gets what pages of the one before may still ask for.
 * @param now in milliseconds since 1970
 */
export async function putIntoService(
  site: Place,
  stamp: string,
  { current }: Releases,
  now: number,
): Promise<void> {
  if (current && current !== stamp) await keepFilesOf(site, current, stamp, now);
  await runAt(
    site,
    // A link is not replaced, it is renamed over (rename(2)): there is no moment without one.
    'sync -f releases; ln -sfn "releases/$1" current.new; mv -T current.new current; sync -f .',
    { arguments: [stamp] },
  );
}

async function keepFilesOf(site: Place, from: string, to: string, now: number): Promise<void> {
  const [outgoing, incoming] = await Promise.all([readRelease(site, from), readRelease(site, to)]);
  const headers = await runAt(site, 'cat "releases/$1/_headers"', { arguments: [from] });
  const more = filesToKeep(outgoing, new Set(incoming.files), forEver(headers), now);
  if (more.size === 0) return;
  await runAt(site, 'cat >> "releases/$1.kept"', {
    arguments: [to],
    input: writeKept(more),
  });
  await runAt(
    site,
    // All of them are in the folder to link to: rsync makes hard links, and copies nothing.
    'rsync -rp --files-from=- --link-dest="$PWD/releases/$1" "releases/$1/" "releases/$2/"',
    { arguments: [from, to], input: [...more.keys()].join('\n') },
  );
}

async function readRelease(site: Place, stamp: string): Promise<OutgoingRelease> {
  const said = await runAt(
    site,
    'cat "releases/$1.kept" 2> /dev/null || true; echo; cd "releases/$1"; find . -type f',
    { arguments: [stamp] },
  );
  const [kept = '', files = ''] = said.split(/^\n/m);
  return {
    files: files
      .split('\n')
      .filter(Boolean)
      .map((path) => path.replace(/^\.\//, '')),
    kept: parseKept(kept),
  };
}

/** Which paths never mean another content: those that the site's own `_headers` calls immutable. */
function forEver(headers: string): (path: string) => boolean {
  const patterns = parseHeaders(headers)
    .filter((rule) => rule.headers.some(([, value]) => /\bimmutable\b/.test(value)))
    .map(({ pattern }) => patternOf(pattern));
  // Pagefind asks for it once a page, by a name with a digest, right under its own folder.
  return (path) => /\.pf_meta$/.test(path) || patterns.some((fits) => fits(`/${path}`));
}

/** Removes the releases that are too many, and what an interrupted publication left. */
export async function removeOldReleases(site: Place): Promise<void> {
  const { stamps, current } = await readReleases(site);
  const stay = new Set([...stamps.slice(-KEPT_RELEASES), current]);
  const old = stamps.filter((stamp) => !stay.has(stamp));
  await runAt(
    site,
    'rm -rf -- releases/*.partial current.new; for old; do rm -rf -- "releases/$old" "releases/$old.kept"; done',
    { arguments: old },
  );
}
