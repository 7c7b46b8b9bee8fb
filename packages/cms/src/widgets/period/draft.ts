import type { Day, Opening, Period } from '@echosciences/calendar';
import { dayOf, spansOf } from '@echosciences/calendar';
import { contentTypes } from '@echosciences/schemas';
import type { Weekday } from '@echosciences/schemas/weekdays';
import { WEEKDAYS } from '@echosciences/schemas/weekdays';
import type { Run } from '../schedule/runs.ts';

/** A period as it may stand in a draft: each key may be absent, each text unfinished. */
export interface DraftPeriod {
  from?: Day;
  to?: Day;
  openings?: readonly DraftOpening[];
  closedOn?: readonly Day[];
  hours?: string;
}

export type DraftOpening = Partial<Opening>;

/** The draft in a form's data, which may be anything: parts of another kind are not shown. */
export function draftOf(data: unknown): DraftPeriod {
  const { from, to, openings, closedOn, hours } = (data ?? {}) as Record<string, unknown>;
  return tidy({
    from: textOf(from),
    to: textOf(to),
    openings: itemsOf(openings).map((opening) => {
      const { days, opens, closes } = (opening ?? {}) as Record<string, unknown>;
      return {
        days: itemsOf(days).filter((day): day is Weekday => Object.hasOwn(WEEKDAYS, String(day))),
        opens: textOf(opens),
        closes: textOf(closes),
      };
    }),
    closedOn: itemsOf(closedOn).flatMap((day) => textOf(day) ?? []),
    hours: textOf(hours),
  });
}

/** Without what is empty; the keys in the order of the schema. */
export function tidy({ from, to, openings = [], closedOn = [], hours }: DraftPeriod): DraftPeriod {
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(openings.length > 0 && { openings: openings.map(tidyOpening) }),
    ...(closedOn.length > 0 && { closedOn }),
    ...(hours && { hours }),
  };
}

/** The period that readers can be told of; undefined while the draft is none yet. */
export function periodOf(draft: DraftPeriod): Period | undefined {
  return schema.safeParse({ ...draft, openings: draft.openings?.filter(isBegun) }).data;
}

/**
 * What is wrong, by the place where it is said: `from`, `to`, `openings.0`, `closedOn`, `hours`.
 * Nothing is wrong with an empty draft: an event need not have a period.
 */
export function faultsOf(draft: DraftPeriod): Map<string, string> {
  const faults = new Map<string, string>();
  if (Object.keys(draft).length === 0) return faults;
  if (!draft.from) faults.set('from', 'Choisir le premier jour.');
  if (!draft.to) faults.set('to', 'Choisir le dernier jour, le même s’il n’y en a qu’un.');
  const rows = [...(draft.openings ?? []).entries()];
  for (const [index, { opens, closes }] of rows) {
    if (Boolean(opens) === Boolean(closes)) continue;
    faults.set(`openings.${index}`, `Indiquer l’heure ${opens ? 'de fermeture' : 'd’ouverture'}.`);
  }
  const kept = rows.filter(([, opening]) => isBegun(opening));
  const { error } = schema.safeParse({ ...draft, openings: kept.map(([, opening]) => opening) });
  for (const { path, message } of error?.issues ?? []) {
    const index = path[0] === 'openings' ? kept[Number(path[1])]?.[0] : undefined;
    const place = index === undefined ? String(path[0]) : `openings.${index}`;
    if (!faults.has(place)) faults.set(place, message);
  }
  return faults;
}

/** Closed days with those of some ranges on which the period would be open, in order. */
export function closing(draft: DraftPeriod, ranges: readonly Run[]): Day[] {
  const { from, to, openings = [], closedOn = [] } = draft;
  const complete = openings.filter(({ opens, closes }) => opens && closes);
  const period = periodOf({ from, to, openings: complete });
  const open = period ? spansOf({ occurrences: [], period }).map(({ start }) => dayOf(start)) : [];
  const added = open.filter((day) => ranges.some((run) => run.from <= day && day <= run.to));
  return [...new Set([...closedOn, ...added])].sort();
}

const schema = contentTypes.event.schema.shape.period.unwrap();

/** Hours without any hour go when the entry is saved: they are no fault. */
function isBegun({ opens, closes }: DraftOpening): boolean {
  return Boolean(opens || closes);
}

function tidyOpening({ days = [], opens, closes }: DraftOpening): DraftOpening {
  return {
    ...(days.length > 0 && { days }),
    ...(opens && { opens }),
    ...(closes && { closes }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
