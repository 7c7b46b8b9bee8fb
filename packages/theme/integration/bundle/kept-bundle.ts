import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { HookParameters } from 'astro';

/** What Astro knows of pages while it builds, by its key of a route. */
export type Pages = HookParameters<'astro:build:setup'>['pages'];
type Styles = (Pages extends Map<string, infer Page extends { styles: unknown }>
  ? Page
  : never)['styles'];

/** What a bundle names of a site: Astro writes it into the pages' first module. */
export interface Site {
  /** Address of its folder. */
  root: string;
  origin: string;
}

/** What Vite made, in two folders beside this record: `server/` and `client/`. */
export interface BundleRecord {
  /** Digest of all that it was made of. */
  key: string;
  /** The site that it was made for. */
  site: Site;
  /** Path of the pages' first module in `server/`. */
  entry: string;
  /** Files of `client/`: paths from the root of the built site. */
  client: string[];
  /** Images that are shown as they are, in Astro's own list. */
  referencedImages: string[];
  /** The style sheets of pages, by Astro's key of a route. */
  styles: Record<string, Styles>;
}

export interface Kept {
  directory: string;
  record: BundleRecord;
}

export interface Folders {
  /** Where Vite writes the modules of pages. */
  server: string;
  /** The built site. */
  client: string;
}

const RECORD = 'record';
/** Bundles that are kept: of the territories, of the portal, of sites with pages of their own, of the branch before. */
const MOST = 8;

/** The bundle with this key, if it was written whole. */
export function readKept(bundles: string, key: string): Kept | undefined {
  const directory = join(bundles, key);
  try {
    const record: BundleRecord = deserialize(readFileSync(join(directory, RECORD)));
    return record.key === key ? { directory, record } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts the files of a bundle where Vite would have written them for a site.
 * @throws where one of them is missing, or where it does not name the site that it was made for
 */
export function restore({ directory, record }: Kept, folders: Folders, site: Site): void {
  cpSync(join(directory, 'server'), folders.server, { recursive: true });
  for (const path of record.client) {
    copy(join(directory, 'client', path), join(folders.client, path));
  }
  const entry = join(folders.server, record.entry);
  writeFileSync(entry, renamed(readFileSync(entry, 'utf8'), record.site, site));
  // The one that was used last is the last to go.
  const now = new Date();
  utimesSync(directory, now, now);
}

/** Keeps a bundle, unless another process has; a build that ends in between leaves none. */
export function keep(bundles: string, record: BundleRecord, folders: Folders): void {
  if (readKept(bundles, record.key)) return;
  const directory = join(bundles, record.key);
  const unfinished = `${directory}.${process.pid}`;
  cpSync(folders.server, join(unfinished, 'server'), { recursive: true });
  for (const path of record.client) {
    copy(join(folders.client, path), join(unfinished, 'client', path));
  }
  writeFileSync(join(unfinished, RECORD), serialize(record));
  place(unfinished, directory, () => readKept(bundles, record.key) !== undefined);
  removeOldest(bundles);
}

/** Gives a folder its name, unless what has the name is whole: another process has put the same there meanwhile. */
function place(folder: string, name: string, isWhole: () => boolean): void {
  while (existsSync(folder)) {
    try {
      renameSync(folder, name);
    } catch (error) {
      if (!existsSync(name)) throw error;
      rmSync(isWhole() ? folder : name, { recursive: true, force: true });
    }
  }
}

/** The pages' first module for another site. */
function renamed(code: string, from: Site, to: Site): string {
  if (!code.includes(from.root) || !code.includes(siteOf(from))) {
    throw new Error('Astro’s manifest does not name the site any more.');
  }
  return code
    .replaceAll(siteOf(from), () => siteOf(to))
    .replaceAll(from.root, () => to.root)
    .replaceAll(fileURLToPath(from.root), () => fileURLToPath(to.root));
}

const siteOf = ({ origin }: Site) => `"site":${JSON.stringify(origin)}`;

function removeOldest(bundles: string): void {
  const byTime = readdirSync(bundles)
    .map((name) => join(bundles, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byTime.slice(MOST)) rmSync(path, { recursive: true, force: true });
}

function copy(from: string, to: string): void {
  const folder = dirname(to);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  copyFileSync(from, to);
}
