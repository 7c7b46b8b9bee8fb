import type { Transport } from '../reader.ts';
import { type ReadItem, type SourcePlace, SourceRefused } from '../record.ts';
import { isObject, type JsonObject, textOf } from './value.ts';

/** A page of records and how to ask for the next one; none after the last. */
export interface Page {
  rows: unknown[];
  next?: (address: URL) => void;
}

/**
 * What the answer to one request holds.
 * @param before how many records the pages before it had
 * @throws {SourceRefused} when it is no page
 */
export type PageOf = (body: JsonObject, before: number, name: string) => Page;

/** A source that has given this many pages will not end: OpenAgenda gives 300 events in each. */
const MOST_PAGES = 10_000;

/**
 * Reads the records of an API, page by page, to the last.
 * @param opening answer to `first`
 * @returns how many there were
 * @throws {SourceRefused} when a page is something else, or pages repeat themselves
 */
export async function* readPages(
  first: URL,
  opening: unknown,
  transport: Transport,
  pageOf: PageOf,
  itemOf: (value: unknown, at: SourcePlace) => ReadItem,
): AsyncGenerator<ReadItem, number> {
  const name = `${first.host}${first.pathname}`;
  const seen = new Set<string>();
  const asked = new Set<string>();
  const address = new URL(first);
  let body = opening;
  let count = 0;
  for (let number = 1; number <= MOST_PAGES; number++) {
    const page = pageOf(isObject(body) ? body : {}, count, `${name} (page ${number})`);
    for (const [index, row] of page.rows.entries()) {
      yield itemOf(row, `page ${number}, enregistrement ${index + 1}`);
    }
    count += page.rows.length;
    if (page.rows.length === 0 || !page.next) return count;
    asked.add(address.href);
    address.search = first.search;
    page.next(address);
    // A cursor may change while what it leads to does not.
    if (repeats(page.rows, seen) || asked.has(address.href)) {
      throw new SourceRefused(
        `${name} donne toujours les mêmes événements (page ${number}) : réessayer plus tard, et prévenir la source si cela se répète`,
      );
    }
    body = await transport.json(address.href);
  }
  throw new SourceRefused(
    `${name} donne plus de ${MOST_PAGES} pages : restreindre l’adresse, par exemple à une période`,
  );
}

/** Whether nothing of a page is new, as far as its records have numbers. */
function repeats(rows: unknown[], seen: Set<string>): boolean {
  const uids = rows.flatMap((row) => (isObject(row) ? (textOf(row.uid) ?? []) : []));
  const isKnown = uids.length > 0 && uids.every((uid) => seen.has(uid));
  for (const uid of uids) seen.add(uid);
  return isKnown;
}
