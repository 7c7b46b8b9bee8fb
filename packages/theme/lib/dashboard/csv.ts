import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | undefined;

/**
 * A table for spreadsheets that speak French: UTF-8 with a byte-order mark, semicolons, which Excel
 * in French takes for separators without asking; formulas are defused. The open data, for programs,
 * keep to RFC 4180's commas.
 */
export function spreadsheetCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  return stringify([columns, ...rows] as Cell[][], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}
