import { localTime } from '@echosciences/calendar';
import type { Map as ImmutableMap } from 'immutable';
import { showAsSaved, whenSlugIsKnown } from '../decap/internals.ts';
import { slugOf } from '../entry/decap-slug.ts';
import { derive } from '../entry/derive.ts';
import { indexedEntry } from '../widgets/reference/entry-index.ts';
import { placeOf, rememberEntry } from '../widgets/reference/entry-source.ts';
import { heldIn } from './collection-of.ts';

type Entry = ImmutableMap<string, unknown>;

/**
 * Decap's `postSave`: its lists tell the entry as it is now, a file that was repaired is well, and
 * relations offer at once what no build has seen yet.
 */
export function afterSave({ entry }: { entry: Entry }): void {
  const held = heldIn(String(entry.get('collection')));
  if (!('type' in held)) return;
  const { key } = held.type;
  const saved = (entry.get('data') as Entry).toJS();
  const data = { ...saved, ...derive(key, saved, { now: localTime(Date.now()), placeOf }) };
  showAsSaved(entry, data);
  whenSlugIsKnown(entry, (slug) => {
    rememberEntry(indexedEntry(key, slugOf(slug), saved, (place) => placeOf(place)?.city));
  });
}
