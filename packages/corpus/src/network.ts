import { copyFileSync, cpSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTerritories } from '@echosciences/content';
import { entryFile } from './front-matter.ts';
import type { Picture } from './pictures.ts';
import { COUNT, drawPictures } from './pictures.ts';
import type { CorpusEntry } from './territory.ts';
import { territoryEntries } from './territory.ts';

export const SEED = 20261124;

export interface NetworkOptions {
  /** Folder to write into, a network's `content/`: made if need be. */
  contentDirectory: string;
  /** The repository whose `content/` gives the territories, the taxonomies and the portal's own content. */
  repository: string;
  /** Generated entries of each territory, besides the real ones. */
  entries: number;
  /** Another seed, other entries. */
  seed?: number;
  /** Pictures that its entries share; fewer where images are not what matters. */
  pictures?: number;
  /** The day that the corpus is made for, `2026-11-24`: four events in five have begun before. */
  today: string;
}

/**
 * Writes a network of the size that is asked for: the repository's own content, which its sites and
 * their relations need, and in each of its territories so many generated entries more. The same
 * arguments write the same bytes.
 */
export async function writeNetwork({
  contentDirectory,
  repository,
  entries,
  seed = SEED,
  pictures: count = COUNT,
  today,
}: NetworkOptions): Promise<{ territories: string[] }> {
  cpSync(join(repository, 'content'), contentDirectory, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules|\.turbo)$/.test(path),
  });
  const territories = listTerritories(contentDirectory);
  const pictures = await drawPictures(join(repository, '.cache/corpus'), seed, count);
  for (const [number, id] of territories.entries()) {
    // Each territory has pictures that its neighbours in the list have not.
    const own = pictures.filter((_, index) => (index + number) % 2 === 0);
    const names = own.map(({ name }) => name);
    for (const entry of territoryEntries({ id, entries, seed, today, pictures: names })) {
      writeEntry(join(contentDirectory, id, entry.folder), entry, own);
    }
  }
  return { territories };
}

function writeEntry(folder: string, entry: CorpusEntry, pictures: readonly Picture[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), entryFile(entry.data, entry.body));
  const cover = (entry.data.cover as { src: string } | undefined)?.src;
  const shown = new Set([...entry.pictures, cover]);
  for (const { name, file } of pictures) {
    if (shown.has(name)) linkOrCopy(file, join(folder, name));
  }
}

/** A thousand covers need no thousand copies, where the file system can do without. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
