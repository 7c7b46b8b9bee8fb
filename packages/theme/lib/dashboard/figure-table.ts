/** A table of counts for funders: shown with bars, and written as CSV. */
export interface FigureTable {
  /** Name of its CSV file, and of its place in the page. */
  name: string;
  title: string;
  note?: string;
  /** Head of the rows, then of each figure; the last figure is drawn as a bar. */
  columns: readonly string[];
  rows: readonly FigureRow[];
  /** How many rows the page shows; the file has all. */
  shown?: number;
}

export interface FigureRow {
  label: string;
  /** Where the label leads. */
  href?: string;
  /** One per column but the first; none where nothing is known. */
  values: readonly (number | undefined)[];
}
