import type { Draft } from '../draft.ts';
import type { Outcome } from './plan.ts';

/** The outcome of a draft, with what its record is known by. */
export function outcomeOf(
  { at, id, fields, territory, score, reasons, notes }: Draft,
  kind: Outcome['kind'],
  more: Partial<Outcome>,
): Outcome {
  const title = String(fields.title);
  return { kind, at, id, title, territory, score, reasons, notes, ...more };
}
