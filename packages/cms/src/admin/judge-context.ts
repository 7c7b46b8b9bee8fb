import { today } from '@echosciences/calendar';
import type { JudgeContext } from '@echosciences/content/form/validate';
import type { Map as ImmutableMap, List } from 'immutable';

type Entry = ImmutableMap<string, unknown>;

/** What the judgement of Decap's entry depends on, besides what its form holds. */
export function contextOf(entry: Entry): JudgeContext {
  return { today: today(Date.now()), images: imagesOf(entry) };
}

/** Names of the files beside an entry, those that are not saved yet included. */
export function imagesOf(entry: Entry): string[] {
  const files = entry.get('mediaFiles') as List<Entry> | undefined;
  return files ? files.map((file) => String(file.get('name'))).toArray() : [];
}
