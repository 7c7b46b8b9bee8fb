import type { Reader, SourceFacts } from '../reader.ts';
import type { ReadItem, SourceRecord } from '../record.ts';
import type { Repeats } from './repeats.ts';
import { readRow } from './row-record.ts';
import { survey } from './survey.ts';
import type { Table } from './table.ts';
import { openTable } from './table.ts';

export { readColumnsFile, writeColumnsFile } from './columns-file.ts';

/**
 * Reads a table of events, CSV (RFC 4180 and what spreadsheets make of it) or Excel (.xlsx). All of
 * it is read before its first event is given: the order of day and month and the rows of one event
 * are known only then.
 */
export const csv: Reader = async function* (location, { transport, columns: given }) {
  const table = await openTable(transport, location, given);
  const { orders, repeated, rows, isOpenAgenda } = await survey(table);
  const sessions = new Map<string, Sessions>();
  for await (const row of table.rows()) {
    const item = readRow(row, table.columns, orders);
    yield item.kind === 'record' ? settled(row.line, item, repeated, sessions) : item;
  }
  return factsOf(table, rows, isOpenAgenda);
};

/** What the rows of one event have said before its last. */
type Sessions = Pick<SourceRecord, 'timings' | 'days'> & { notes: string[] };

/** A row among those that have its identifier: one of them stands for all. */
function settled(
  line: number,
  item: Extract<ReadItem, { kind: 'record' }>,
  repeated: Repeats,
  sessions: Map<string, Sessions>,
): ReadItem {
  const { at, record } = item;
  const { id, title } = record;
  const group = repeated.groupOf(id);
  if (!group) return item;
  const ignored = (reason: string): ReadItem => ({ kind: 'ignored', at, id, title, reason });
  if (group.digest === null) {
    if (line === group.winner) return item;
    return ignored(`même identifiant que la ligne ${group.winner}, plus récente`);
  }
  const before = sessions.get(id);
  const timings = [...(before?.timings ?? []), ...record.timings];
  const days = [...(before?.days ?? []), ...record.days];
  const notes = [...new Set([...(before?.notes ?? []), ...(item.notes ?? [])])];
  if (line === group.last) {
    sessions.delete(id);
    return { kind: 'record', at, record: { ...record, timings, days }, notes };
  }
  sessions.set(id, { timings, days, notes });
  return ignored(`séance du même événement que la ligne ${group.last}, réunie avec elle`);
}

function factsOf({ name, columns }: Table, rows: number, isOpenAgenda: boolean): SourceFacts {
  const notes: string[] = [];
  if (rows === 0) notes.push('Le tableau n’a que la ligne des noms de ses colonnes.');
  if (!columns.at.has('id') && !columns.at.has('url')) {
    notes.push(
      'Ce tableau n’a ni identifiant ni adresse de page : un événement y est reconnu à son titre, son premier jour et son lieu. En changer un dans le tableau en ferait un nouvel événement.',
    );
  }
  return {
    provider: isOpenAgenda ? 'OpenAgenda' : providerOf(name),
    // A table of OpenAgenda's events is a part of them: it says nothing of those that it lacks.
    isComplete: !isOpenAgenda,
    columns: columns.names,
    ...(notes.length > 0 && { notes }),
  };
}

/** The host of an address, the name of a file. */
function providerOf(name: string): string {
  const host = URL.canParse(name) ? new URL(name).hostname : '';
  return host || (name.split(/[/\\]/).at(-1) ?? name);
}
