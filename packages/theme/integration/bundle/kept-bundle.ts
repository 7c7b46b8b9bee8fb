import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { HookParameters } from 'astro';

/** What Astro knows of pages while it builds, by its key of a route. */
export type Pages = HookParameters<'astro:build:setup'>['pages'];
type Styles = (Pages extends Map<string, infer Page extends { styles: unknown }>
  ? Page
  : never)['styles'];

/** What Vite made of a site, in two folders beside this record: `server/` and `client/`. */
export interface KeptBundle {
  /** Digest of all that it was made of. */
  key: string;
  /** Path of the pages' first module in `server/`. */
  entry: string;
  /** Files of `client/`: paths from the root of the built site. */
  client: string[];
  /** Images of contents: path from the root of the built site → file that they are a copy of. */
  images: Record<string, string>;
  /** Images that are shown as they are, in Astro's own list. */
  referencedImages: string[];
  /** The style sheets of pages, by Astro's key of a route. */
  styles: Record<string, Styles>;
}

export interface Folders {
  /** Where Vite writes the modules of pages. */
  server: string;
  /** The built site. */
  client: string;
}

const RECORD = 'record';

/** The bundle with this key in a folder, if it was written whole. */
export function readKept(directory: string, key: string): KeptBundle | undefined {
  try {
    const kept: KeptBundle = deserialize(readFileSync(join(directory, RECORD)));
    return kept.key === key ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts the files of a kept bundle where Vite would have written them.
 * @throws where one of them is missing
 */
export function restore(directory: string, kept: KeptBundle, folders: Folders): void {
  cpSync(join(directory, 'server'), folders.server, { recursive: true });
  const copies: [from: string, to: string][] = [
    ...kept.client.map((path) => [join(directory, 'client', path), path] as [string, string]),
    ...Object.entries(kept.images).map(([path, from]) => [from, path] as [string, string]),
  ];
  for (const [from, to] of copies) copy(from, join(folders.client, to));
}

/** Keeps a bundle in place of the one before; a build that ends in between leaves none. */
export function keep(directory: string, kept: KeptBundle, folders: Folders): void {
  const unfinished = `${directory}.${process.pid}`;
  cpSync(folders.server, join(unfinished, 'server'), { recursive: true });
  for (const path of kept.client)
    copy(join(folders.client, path), join(unfinished, 'client', path));
  writeFileSync(join(unfinished, RECORD), serialize(kept));
  rmSync(directory, { recursive: true, force: true });
  renameSync(unfinished, directory);
}

function copy(from: string, to: string): void {
  const folder = dirname(to);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  copyFileSync(from, to);
}
