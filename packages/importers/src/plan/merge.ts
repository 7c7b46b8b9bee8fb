import type { Digest } from './digest.ts';
import { markOf } from './digest.ts';
import type { EventState, Part, PartValue } from './fields.ts';
import { labelOf, PARTS, partOf, withPart } from './fields.ts';
import type { Change, Kept } from './plan.ts';
import { shown } from './shown.ts';

/** What the source says now, part by part; of a part that lacks it is not known. */
export type Incoming = ReadonlyMap<Part, PartValue>;

export interface Merged {
  state: EventState;
  digest: Digest;
  changes: Change[];
  kept: Kept[];
}

/**
 * Merges part by part what the file says with what the source says, by what the importer last wrote:
 * a part that nobody touched takes the source's value, one that a person edited is kept, and where both
 * changed it is a conflict that only a person can settle.
 * @param base what was last written; without it every part that differs counts as edited by hand
 */
export function merge(base: Digest | undefined, current: EventState, incoming: Incoming): Merged {
  let state = current;
  const parts = new Map(base?.parts);
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const part of Object.keys(PARTS) as Part[]) {
    if (!incoming.has(part)) continue;
    const [here, there] = [partOf(current, part), incoming.get(part)];
    const [ours, theirs] = [markOf(here), markOf(there)];
    const before = base?.parts.get(part);
    const isTaken = base !== undefined && ours === before;
    if (ours === theirs || isTaken) {
      if (theirs === undefined) parts.delete(part);
      else parts.set(part, theirs);
    }
    if (ours === theirs) continue;
    const field = labelOf(part);
    const [left, right] = shown(part, here, there);
    if (isTaken) {
      state = withPart(state, part, there);
      changes.push({ field, before: left, after: right });
    } else {
      // Without a base nobody knows whether the source has changed.
      const isConflict = base !== undefined && theirs !== before;
      kept.push({ field, isConflict, here: left, there: right });
    }
  }
  return { state, digest: { ...base, parts: inOrder(parts) }, changes, kept };
}

function inOrder(parts: ReadonlyMap<Part, string>): Digest['parts'] {
  return new Map(
    (Object.keys(PARTS) as Part[]).flatMap((part) => {
      const mark = parts.get(part);
      return mark === undefined ? [] : [[part, mark] as const];
    }),
  );
}
