import { today } from '@echosciences/calendar';
import type { Map as ImmutableMap, List } from 'immutable';
import type { JudgeContext } from '../entry/validate.ts';

type Entry = ImmutableMap<string, unknown>;

/** What the judgement of Decap's entry depends on, besides what its form holds. */
export function contextOf(entry: Entry): JudgeContext {
  const files = entry.get('mediaFiles') as List<Entry> | undefined;
  return {
    today: today(Date.now()),
    images: files ? files.map((file) => String(file.get('name'))).toArray() : [],
  };
}
