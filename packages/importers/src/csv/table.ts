import type { ImportColumns } from '@echosciences/schemas';
import type { Transport } from '../reader.ts';
import { SourceRefused } from '../record.ts';
import type { Columns } from './columns.ts';
import { columnsOf, isHeader, trimmed, understoodIn } from './columns.ts';
import { guesses, TITLES } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { decoded, encodingFinder } from './encoding.ts';
import { kindOf, refused } from './kind.ts';
import type { Received } from './received.ts';
import { receive } from './received.ts';
import type { Row } from './text-rows.ts';
import { newlinesIn, textRows, unclosedQuote } from './text-rows.ts';
import { workbookRows } from './workbook.ts';

/** What people fill in has some dozens; each name is compared with all that a field may be called. */
const MOST_COLUMNS = 1000;

export interface Table {
  name: string;
  columns: Columns;
  /** Those below the header, from the first each time. */
  rows(): AsyncIterable<Row>;
}

/**
 * Opens a table, CSV or Excel, and finds its columns.
 * @throws {SourceRefused}
 */
export async function openTable(
  transport: Transport,
  location: string,
  given: ImportColumns = {},
): Promise<Table> {
  const finder = encodingFinder();
  const source = await receive(transport, location, finder.look);
  const { name } = source;
  if (source.length === 0) throw empty(name);
  const kind = kindOf(name, source.head);
  const rows =
    kind === 'workbook'
      ? await workbookReader(source)
      : await textReader(source, finder.found(), given);
  const first: Row[] = [];
  for await (const row of rows()) {
    if (trimmed(row.cells).length > MOST_COLUMNS) throw tooWide(name, row);
    first.push(row);
    if (first.length === TITLES || isHeader(row.cells, given)) break;
  }
  if (first.length === 0) throw empty(name);
  const header = first.find(({ cells }) => isHeader(cells, given)) ?? likeliest(first, given);
  const columns = columnsOf(name, header.cells, given);
  return { name, columns, rows: () => below(name, rows(), header, columns) };
}

async function workbookReader(source: Received): Promise<() => AsyncIterable<Row>> {
  const rows = await workbookRows(source);
  return async function* () {
    yield* rows;
  };
}

async function textReader(
  source: Received,
  encoding: Encoding,
  given: ImportColumns,
): Promise<() => AsyncIterable<Row>> {
  const { name, head } = source;
  if (!encoding) throw refused(name, 'un fichier binaire');
  let text = '';
  for await (const part of decoded([head], encoding)) text += part;
  if (text.trim() === '') throw empty(name);
  const [best] = guesses(text, (cells) => understoodIn(cells, given));
  const delimiter = best?.delimiter ?? ',';
  return () => textRows(name, decoded(source.bytes(), encoding), delimiter);
}

async function* below(
  name: string,
  rows: AsyncIterable<Row>,
  header: Row,
  columns: Columns,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    const { line, cells } = row;
    if (line <= header.line || cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.count) refuseUnclosedQuote(name, row);
    yield row;
  }
}

/**
 * A quote that opens a cell and is closed by that of a later row leaves a cell which begins with it,
 * goes over lines, and a row of another length: rows have been swallowed.
 */
function refuseUnclosedQuote(name: string, { line, cells }: Row): void {
  const index = cells.findIndex((cell) => cell.startsWith('"') && cell.includes('\n'));
  if (index >= 0) throw unclosedQuote(name, line + newlinesIn(cells.slice(0, index)));
}

/** The row that is most like a header: for a message that tells its columns. */
function likeliest(rows: Row[], given: ImportColumns): Row {
  return rows.reduce((best, row) => {
    const [mine, others] = [row, best].map(
      ({ cells }) => understoodIn(cells, given) * 1000 + trimmed(cells).length,
    );
    return (mine ?? 0) > (others ?? 0) ? row : best;
  });
}

function empty(name: string): SourceRefused {
  return new SourceRefused(
    `${name} est vide : aucun événement. Vérifier que le tableau a bien été enregistré, et que l’adresse ou le fichier est le bon.`,
  );
}

function tooWide(name: string, { line }: Row): SourceRefused {
  return new SourceRefused(
    `${name}, ligne ${line} : plus de ${MOST_COLUMNS} colonnes, ce n’est pas un tableau d’événements. Vérifier le fichier ou l’adresse.`,
  );
}
