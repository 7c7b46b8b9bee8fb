import type { SourceRecord } from '../record.ts';
import type { Field } from './column-names.ts';
import { orderFinder } from './date-orders.ts';
import type { Order } from './moments.ts';
import type { Repeats } from './repeats.ts';
import { repeats } from './repeats.ts';
import { readRow } from './row-record.ts';
import type { Table } from './table.ts';

/** What is known of a table only once all its rows have been seen. */
export interface Survey {
  orders: ReadonlyMap<Field, Order>;
  repeated: Repeats;
  rows: number;
  /** Every event of it is one of OpenAgenda's, by its page and its number. */
  isOpenAgenda: boolean;
}

/**
 * Reads a table once; again in the rare case of months written first, which change days and with
 * them what makes rows one event.
 * @throws {SourceRefused} when its dates cannot be read surely
 */
export async function survey(table: Table): Promise<Survey> {
  const found = await surveyWith(table, new Map());
  const isAmerican = [...found.orders.values()].includes('monthFirst');
  return isAmerican ? surveyWith(table, found.orders) : found;
}

async function surveyWith(table: Table, supposed: Survey['orders']): Promise<Survey> {
  const finder = orderFinder(table);
  const repeated = repeats(table);
  let rows = 0;
  let records = 0;
  let ofOpenAgenda = 0;
  for await (const row of table.rows()) {
    rows++;
    finder.look(row);
    const item = readRow(row, table.columns, supposed);
    repeated.look(row, item);
    if (item.kind !== 'record') continue;
    records++;
    if (isOfOpenAgenda(item.record)) ofOpenAgenda++;
  }
  const isOpenAgenda = records > 0 && ofOpenAgenda === records;
  return { orders: finder.found(), repeated, rows, isOpenAgenda };
}

function isOfOpenAgenda({ id, url }: SourceRecord): boolean {
  return /^\d+$/.test(id) && /^https?:\/\/(?:www\.)?openagenda\.com\//i.test(url ?? '');
}
