import { useSyncExternalStore } from 'react';
import { fetchJson } from '../fetch-json.ts';
import type { EntryIndex, IndexedEntry } from './entry-index.ts';
import { decodeIndex } from './entry-index.ts';
import type { SavedEntry } from './saved-entries.ts';
import { parseSaved, remember, stillUnbuilt, withSaved } from './saved-entries.ts';

/** The entries of the territory as far as they are known here. */
export type Entries =
  | { state: 'loading' }
  | { state: 'failed' }
  | ({ state: 'ready'; unbuilt: ReadonlySet<IndexedEntry> } & EntryIndex);

const STORAGE_KEY = 'echosciences:contenus-enregistres';

let built: EntryIndex | undefined;
let entries: Entries = { state: 'loading' };
let places: ReadonlyMap<string, IndexedEntry> = new Map();
let isAsked = false;
const listeners = new Set<() => void>();

/** The entries, asked for when they are first used. */
export function useEntries(): Entries {
  return useSyncExternalStore(subscribe, currentEntries);
}

/** What is known now; nothing is asked for. */
function currentEntries(): Entries {
  return entries;
}

/** Reads the index, once: again only after a failure. */
export async function loadEntries(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  try {
    built = decodeIndex(await fetchJson('/admin/entrees.json'));
    refresh();
  } catch (error) {
    console.warn(error);
    isAsked = false;
    publish({ state: 'failed' });
  }
}

/** Keeps an entry that was saved here until the built site tells of it. */
export function rememberEntry(entry: IndexedEntry): void {
  try {
    const saved = remember(readSaved(), { entry, savedAt: Date.now() });
    localStorage.setItem(STORAGE_KEY, JSON.stringify(saved));
  } catch (error) {
    // Without storage the entry is offered after the next build.
    console.warn(error);
  }
  refresh();
}

/** Name and commune of a place of the territory, as far as they are known. */
export function placeOf(slug: string): { title: string; city?: string } | undefined {
  return places.get(slug);
}

function subscribe(listener: () => void): () => void {
  void loadEntries();
  if (listeners.size === 0) addEventListener('storage', refresh);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', refresh);
  };
}

function refresh() {
  if (!built) return;
  const saved = stillUnbuilt(readSaved(), built.entries, Date.now());
  const known = withSaved(built.entries, saved);
  places = new Map(
    known.filter(({ type }) => type === 'place').map((place) => [place.slug, place]),
  );
  publish({
    state: 'ready',
    ...built,
    entries: known,
    unbuilt: new Set(saved.map(({ entry }) => entry)),
  });
}

function publish(next: Entries) {
  entries = next;
  for (const listener of listeners) listener();
}

function readSaved(): SavedEntry[] {
  try {
    return parseSaved(localStorage.getItem(STORAGE_KEY));
  } catch {
    return [];
  }
}
