import { HANDICAPS } from '@echosciences/schemas';
import { decoded, isObject, numberOf } from '../json/value.ts';
import type { SourceRecord } from '../record.ts';
import type { EventFields } from './fields.ts';

/** Codes of an event's state, as OpenAgenda's API gives them: `status` of its events, version 2. */
export const STATUSES: Record<number, SourceRecord['status']> = {
  1: 'scheduled',
  2: 'rescheduled',
  3: 'movedOnline',
  4: 'postponed',
  5: 'soldOut',
  6: 'cancelled',
};

const ATTENDANCES: Record<number, SourceRecord['attendance']> = {
  1: 'offline',
  2: 'online',
  3: 'mixed',
};

export function statusOf(value: unknown): SourceRecord['status'] {
  return STATUSES[codeOf(value) ?? 1] ?? 'scheduled';
}

export function attendanceOf(value: unknown): SourceRecord['attendance'] {
  return ATTENDANCES[codeOf(value) ?? 1] ?? 'offline';
}

/** What to say of codes that mean nothing here. */
export function unknownCodes({ status, attendance }: Pick<EventFields, 'status' | 'attendance'>) {
  return [
    ...notesOf('état', status, STATUSES, 'programmé'),
    ...notesOf('mode de participation', attendance, ATTENDANCES, 'sur place'),
  ];
}

function notesOf(what: string, value: unknown, known: object, taken: string): string[] {
  const given = decoded(value);
  const code = isObject(given) ? given.id : given;
  const isTold = code !== undefined && code !== null && code !== '';
  if (!isTold || (codeOf(value) ?? '') in known) return [];
  return [`${what} « ${String(code).slice(0, 40)} » inconnu : tenu pour ${taken}, à vérifier`];
}

type Handicap = keyof typeof HANDICAPS;

const CODES = Object.keys(HANDICAPS) as Handicap[];

/** A list of codes, an object of flags, or a text `hi;mi`. Version 1 writes `mei` for `ii`. */
export function accessibilityOf(value: unknown): Handicap[] {
  const given = decoded(value);
  const codes = new Set(
    isObject(given)
      ? Object.keys(given).filter((code) => isSet(given[code]))
      : Array.isArray(given)
        ? given
        : typeof given === 'string'
          ? given.split(/[;,\s]+/)
          : [],
  );
  return CODES.filter((code) => codes.has(code) || (code === 'ii' && codes.has('mei')));
}

/** `1`, `"1"`, `{ id: 1, label }`, or that in a string. */
function codeOf(value: unknown): number | undefined {
  const given = decoded(value);
  return numberOf(isObject(given) ? given.id : given);
}

/** A flag as JSON, databases and forms write it. */
export function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}
