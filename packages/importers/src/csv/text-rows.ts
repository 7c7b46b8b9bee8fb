import { pipeline, Readable } from 'node:stream';
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';
import { SourceRefused } from '../record.ts';
import { CUT, SEPARATOR_LINE } from './delimiter.ts';

export interface Row {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
}

/** A row that is longer is one that a forgotten quote has made of many. */
const LONGEST_ROW = 32 * 1024 * 1024;

/**
 * The rows of a delimited text (RFC 4180), in bounded memory; blank lines are no rows.
 * @throws {SourceRefused} when a quote is not closed, with the line where it opens
 */
export async function* textRows(
  name: string,
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Row> {
  let skipped = 0;
  let line = 1;
  const begins: number[] = [];
  const parser = parse({
    ...CUT,
    delimiter,
    max_record_size: LONGEST_ROW,
    // Here rather than where rows are taken: an error overtakes those that wait.
    on_record: (cells) => {
      const begin = line + skipped;
      line += 1 + newlinesIn(cells);
      if (cells.length < 2 && !cells[0]?.trim()) return null;
      begins.push(begin);
      return cells;
    },
  });
  const whole = withoutSeparatorLine(text, () => {
    skipped = 1;
  });
  pipeline(Readable.from(whole), parser, () => {});
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      yield { line: begins.shift() ?? line, cells };
    }
  } catch (error) {
    const { code } = error as CsvError;
    if (code !== 'CSV_QUOTE_NOT_CLOSED' && code !== 'CSV_MAX_RECORD_SIZE') throw error;
    throw unclosedQuote(name, line + skipped);
  }
}

export function unclosedQuote(name: string, line: number): SourceRefused {
  return new SourceRefused(
    `${name}, ligne ${line} : un guillemet (") ouvert n’est jamais refermé, et tout ce qui suit serait pris pour une seule cellule. Refermer ou retirer ce guillemet, ou enregistrer de nouveau le tableau depuis le tableur.`,
  );
}

export function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

async function* withoutSeparatorLine(text: AsyncIterable<string>, onFound: () => void) {
  let begin: string | undefined = '';
  for await (const part of text) {
    if (begin === undefined) {
      yield part;
      continue;
    }
    begin += part;
    if (!begin.includes('\n') && begin.length < 100) continue;
    yield without(begin);
    begin = undefined;
  }
  if (begin) yield without(begin);

  function without(text: string) {
    if (SEPARATOR_LINE.test(text)) onFound();
    return text.replace(SEPARATOR_LINE, '');
  }
}
