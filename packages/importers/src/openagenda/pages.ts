import { refuseErrorBody } from '../json/error-body.ts';
import type { Page, PageOf } from '../json/pages.ts';
import { isObject, type JsonObject, numberOf, textOf } from '../json/value.ts';
import { SourceRefused } from '../record.ts';
import type { Pages } from './address.ts';

/** How each version of the API lists events and leads to the next ones. */
export function pageOf(version: Pages['version']): PageOf {
  return (body, before, name) => {
    const rows = version === 3 ? body.data : body.events;
    if (!Array.isArray(rows)) {
      refuseErrorBody(body, name);
      throw new SourceRefused(`${name} ne donne pas de liste d’événements : vérifier l’adresse`);
    }
    if (version === 1) return { rows, next: nextByOffset(body, before + rows.length) };
    const pagination = isObject(body.pagination) ? body.pagination : {};
    return { rows, next: nextByCursor(version === 3 ? pagination.after : body.after) };
  };
}

function nextByOffset(body: JsonObject, read: number): Page['next'] {
  const total = numberOf(body.total);
  if (total !== undefined && read >= total) return undefined;
  return (address) => address.searchParams.set('offset', String(read));
}

/** The sort values of the last event (2), or an opaque text (3). */
function nextByCursor(after: unknown): Page['next'] {
  if (Array.isArray(after) && after.length > 0) {
    return (address) => {
      for (const value of after) address.searchParams.append('after[]', textOf(value) ?? '');
    };
  }
  const cursor = textOf(after);
  return cursor === undefined ? undefined : (address) => address.searchParams.set('after', cursor);
}
