import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import type { IndexedEntry } from './entry-index.ts';

/** An entry saved in this browser, of which the built site may not know yet. */
export interface SavedEntry {
  entry: IndexedEntry;
  /** Milliseconds since the epoch. */
  savedAt: number;
}

/** After so long a draft that was never published is no longer offered. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;

/** What of `saved` the built index does not tell yet. */
export function stillUnbuilt(
  saved: readonly SavedEntry[],
  built: readonly IndexedEntry[],
  now: number,
): SavedEntry[] {
  const known = new Map(built.map((entry) => [keyOf(entry), JSON.stringify(sorted(entry))]));
  return saved.filter(
    ({ entry, savedAt }) =>
      now - savedAt < KEPT_MS && known.get(keyOf(entry)) !== JSON.stringify(sorted(entry)),
  );
}

/** The built entries, with what was saved since in their place or after them. */
export function withSaved(
  built: readonly IndexedEntry[],
  saved: readonly SavedEntry[],
): IndexedEntry[] {
  const entries = new Map(built.map((entry) => [keyOf(entry), entry]));
  for (const { entry } of saved) entries.set(keyOf(entry), entry);
  return [...entries.values()];
}

/** `saved` with one more, in the place of what was known of the same entry. */
export function remember(saved: readonly SavedEntry[], one: SavedEntry): SavedEntry[] {
  return [...saved.filter(({ entry }) => keyOf(entry) !== keyOf(one.entry)), one];
}

/** @returns an empty list for anything that is not one: another version may have written it */
export function parseSaved(text: string | null): SavedEntry[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isSaved) : [];
  } catch {
    return [];
  }
}

function isSaved(value: unknown): value is SavedEntry {
  const { entry, savedAt } = (value ?? {}) as Partial<SavedEntry>;
  return (
    typeof savedAt === 'number' &&
    entry !== undefined &&
    entry.type in contentTypes &&
    typeof entry.slug === 'string' &&
    typeof entry.title === 'string' &&
    typeof entry.from === 'string'
  );
}

function keyOf({ type, slug }: { type: ContentTypeKey; slug: string }): string {
  return `${type}/${slug}`;
}

function sorted(entry: IndexedEntry) {
  return Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
}
