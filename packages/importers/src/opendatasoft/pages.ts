import { refuseErrorBody } from '../json/error-body.ts';
import type { PageOf } from '../json/pages.ts';
import { isObject, numberOf } from '../json/value.ts';
import { SourceRefused } from '../record.ts';

/** A page of rows, `records` in versions 1 and 2.0, `results` in 2.1: the next by its position. */
export const rowPage: PageOf = (body, before, name) => {
  const rows = body.results ?? body.records;
  if (!Array.isArray(rows)) {
    refuseErrorBody(body, name);
    throw new SourceRefused(`${name} ne donne pas de liste d’événements : vérifier l’adresse`);
  }
  const read = before + rows.length;
  if (read >= totalOf(body)) return { rows };
  const position = Array.isArray(body.records) && body.nhits !== undefined ? 'start' : 'offset';
  return { rows, next: (address) => address.searchParams.set(position, String(read)) };
};

/** How many rows there are in all; unknown is as if there were no more. */
export function totalOf(body: unknown): number {
  return isObject(body) ? (numberOf(body.nhits) ?? numberOf(body.total_count) ?? 0) : 0;
}
