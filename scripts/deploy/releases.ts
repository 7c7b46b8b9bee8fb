import { parseHeaders, patternOf } from '../lib/headers.ts';
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

/**
 * Makes the folder of a site where it has none.
 * @throws Error in French, which says what to do
 */
export async function prepareSite(root: Place, id: string): Promise<void> {
  try {
    await runAt(root, 'mkdir -p -- "$1/releases"', { arguments: [id] });
  } catch (error) {
    throw new Error(
      `${(error as Error).message}\nRien n’est publié. Vérifier que le serveur répond et que « ${root.path} » y est un dossier où ce compte peut écrire (docs/hebergement.md, « Installer un serveur »).`,
      { cause: error },
    );
  }
}

const READ = 'readlink current || echo; ls releases';

export async function readReleases(site: Place): Promise<Releases> {
  return parseReleases(await runAt(site, READ));
}

/** Removes what an interrupted publication left, and reads what is there. */
export async function tidyReleases(site: Place): Promise<Releases> {
  const remove = 'rm -rf -- releases/*.partial current.new';
  // On a server, what wrote there may take a moment to see that its other end has gone.
  return parseReleases(await runAt(site, `${remove} || { sleep 2; ${remove}; }\n${READ}`));
}

function parseReleases(said: string): Releases {
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
  // A line that no path is: each comes after `./`.
  const said = await runAt(
    site,
    `cat "releases/$1.kept" 2> /dev/null || true
     echo ---
     (cd "releases/$1"; find . -type f)
     echo ---
     (cd "releases/$2"; find . -type f)
     echo ---
     cat "releases/$1/_headers"`,
    { arguments: [from, to] },
  );
  const [kept = '', files = '', incoming = '', headers = ''] = said.split(/^---\n/m);
  const outgoing = { files: parseFiles(files), kept: parseKept(kept) };
  const more = filesToKeep(outgoing, new Set(parseFiles(incoming)), forEver(headers), now);
  if (more.size === 0) return;
  await runAt(
    site,
    // All of them are in the folder to link to: rsync makes hard links, and copies nothing.
    `tee -a "releases/$2.kept" | cut -d ' ' -f 2- |
     rsync -rp --files-from=- --link-dest="$PWD/releases/$1" "releases/$1/" "releases/$2/"`,
    { arguments: [from, to], input: writeKept(more) },
  );
}

function parseFiles(found: string): string[] {
  return found
    .split('\n')
    .filter(Boolean)
    .map((path) => path.replace(/^\.\//, ''));
}

/** Which paths never mean another content: those that the site's own `_headers` calls immutable. */
function forEver(headers: string): (path: string) => boolean {
  const patterns = parseHeaders(headers)
    .filter((rule) => rule.headers.some(([, value]) => /\bimmutable\b/.test(value)))
    .map(({ pattern }) => patternOf(pattern));
  // Pagefind asks for it once a page, by a name with a digest, right under its own folder.
  return (path) => /\.pf_meta$/.test(path) || patterns.some((fits) => fits(`/${path}`));
}

/** Removes the releases that are too many. */
export async function removeOldReleases(site: Place, { stamps, current }: Releases): Promise<void> {
  const stay = new Set([...stamps.slice(-KEPT_RELEASES), current]);
  const old = stamps.filter((stamp) => !stay.has(stamp));
  if (old.length === 0) return;
  await runAt(site, 'for old; do rm -rf -- "releases/$old" "releases/$old.kept"; done', {
    arguments: old,
  });
}
