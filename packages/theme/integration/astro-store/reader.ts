import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'devalue';

type Store = Map<string, Map<string, unknown>>;

let held: Store | undefined;

/**
 * The collections of a site as Astro wrote them. One site at a time: the one before is let go.
 * @throws Error when the file is no store: Astro has another format, and the build stops
 */
export function readStore(file: string): Store {
  freeStore();
  const store = existsSync(file) ? parse(readFileSync(file, 'utf8')) : new Map();
  if (!(store instanceof Map)) throw new Error(`${file} is no content store of Astro's.`);
  held = store;
  return store;
}

/** Empties the store in its place: the pages' modules hold it for as long as the process lives. */
export function freeStore(): void {
  held?.clear();
  held = undefined;
}
