import { parse } from 'csv-parse/sync';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Excel's own first line, `sep=;`, tells it. */
export const SEPARATOR_LINE = /^\s*"?sep=(.)"?;*,*[ \t]*(?:\n|$)/i;

/** What a table begins with, cut by each delimiter, the likeliest first. */
export interface Guess {
  delimiter: string;
  rows: string[][];
}

/** How csv-parse cuts: quotes inside a cell are text, and each row may have its own length. */
export const CUT = {
  record_delimiter: '\n',
  relax_quotes: true,
  relax_column_count: true,
} as const;

const ROWS = 60;

/**
 * The delimiters that may be a table's, from its first lines: first the one by which the names of
 * columns are best understood, then the one that cuts most rows alike.
 * @param understood how many names of a row are known
 */
export function guesses(head: string, understood: (cells: string[]) => number): Guess[] {
  const told = SEPARATOR_LINE.exec(head)?.[1];
  const text = told ? head.replace(SEPARATOR_LINE, '') : head;
  return (told ? [told] : DELIMITERS)
    .map((delimiter) => {
      const rows = cut(text, delimiter);
      const widths = rows.map(({ length }) => length).filter((length) => length > 1);
      const most = Math.max(0, ...widths.map((width) => widths.filter((w) => w === width).length));
      const names = Math.max(0, ...rows.slice(0, TITLES).map(understood));
      return { delimiter, rows, names, most };
    })
    .sort((a, b) => b.names - a.names || b.most - a.most);
}

/** Lines above the header, at most. */
export const TITLES = 20;

/** The whole rows of a text that may be cut anywhere. */
function cut(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      ...CUT,
      delimiter,
      to: ROWS,
      on_record: (row: string[]) => {
        rows.push(row);
        return null;
      },
    });
  } catch {
    // A quoted cell that goes on beyond these lines: the rows before it are enough.
  }
  return rows;
}
