import { lastDay } from '@echosciences/content/event-days';
import type { Considered } from '../draft.ts';
import type { PlanContext } from './context.ts';
import { markOf, readDigest } from './digest.ts';
import type { Existing, ExistingEvent } from './existing.ts';
import type { Missing } from './plan.ts';

/**
 * Imported events still to come that the source no longer has: those it says are gone and, when it was
 * read whole, those of the agendas it holds that are not in it. Nothing is written of it.
 */
export function missingAmong(
  considered: readonly Considered[],
  existing: Existing,
  { provider, isComplete, today }: Pick<PlanContext, 'provider' | 'isComplete' | 'today'>,
): Missing[] {
  const removed = new Set(considered.flatMap((one) => (one.kind === 'removed' ? [one.id] : [])));
  const seen = new Set(considered.map(({ id }) => id));
  const agendas = new Set(
    considered.flatMap((one) => (one.kind === 'draft' ? [markOf(one.agenda)] : [])),
  );
  const isGone = ({ data: { source } }: ExistingEvent, id: string) =>
    removed.has(id) ||
    // One provider has many agendas: this source says nothing of the others'.
    (isComplete && !seen.has(id) && agendas.has(readDigest(source?.digest)?.agenda));
  return existing.events.flatMap((event) => {
    const { data, territory, path } = event;
    const { source, title } = data;
    if (source?.id === undefined || source.provider !== provider) return [];
    if ((lastDay(data) ?? '') < today || data.eventStatus === 'cancelled') return [];
    return isGone(event, source.id) ? [{ territory, path, id: source.id, title }] : [];
  });
}
