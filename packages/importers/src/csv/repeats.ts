import type { ReadItem } from '../record.ts';
import type { Field } from './column-names.ts';
import { DATE_FIELDS, TIME_FIELDS } from './date-orders.ts';
import { digestOf } from './row-record.ts';
import type { Table } from './table.ts';
import type { Row } from './text-rows.ts';

/** What may differ between rows that are sessions of one event. */
const SESSION_FIELDS: ReadonlySet<Field> = new Set([
  ...DATE_FIELDS,
  ...TIME_FIELDS,
  'allDay',
  'datesInWords',
]);

/** Rows that have one identifier. */
interface Group {
  /** The one whose values count: the newest, else the last. */
  winner: number;
  updatedAt: string;
  last: number;
  /** Of all but its dates; `null` when the rows differ. */
  digest: string | null;
}

export interface Repeats {
  look(row: Row, item: ReadItem): void;
  /** Only of identifiers that several rows have. */
  groupOf(id: string): Group | undefined;
}

/** Finds rows of one identifier; keeps an identifier and a digest of each row, nothing more. */
export function repeats(table: Table): Repeats {
  const others = [...table.columns.at]
    .filter(([field]) => !SESSION_FIELDS.has(field))
    .map(([, index]) => index);
  const groups = new Map<string, Group>();
  const repeated = new Set<string>();
  return {
    look({ line, cells }, item) {
      if (item.kind !== 'record') return;
      const { id, updatedAt = '' } = item.record;
      const digest = digestOf(others.map((index) => cells[index]?.trim() ?? ''));
      const group = groups.get(id);
      if (!group) {
        groups.set(id, { winner: line, updatedAt, last: line, digest });
        return;
      }
      repeated.add(id);
      group.last = line;
      if (group.digest !== digest) group.digest = null;
      if (updatedAt >= group.updatedAt) Object.assign(group, { winner: line, updatedAt });
    },
    groupOf: (id) => (repeated.has(id) ? groups.get(id) : undefined),
  };
}
