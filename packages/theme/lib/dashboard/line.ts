import type { Item } from '@echosciences/aggregate';
import type { Day } from '@echosciences/calendar';

/** One thing that waits for the coordination: what it is about, and what is to be known. */
export interface Line {
  items: readonly [Item, ...Item[]];
  /** The day that counts. */
  day?: Day;
  /** French sentence or facts. */
  note?: string;
  /** A few words that stand out: a state, what is missing. */
  marks?: readonly Mark[];
}

export interface Mark {
  label: string;
  /** To be seen first. */
  isStrong: boolean;
}

/** Lines under one heading of the dashboard. */
export interface Worklist {
  /** Name of its CSV file, and of its place in the page. */
  name: string;
  title: string;
  intro: string;
  /** What stands there when there is nothing to do. */
  empty: string;
  lines: readonly Line[];
  /** Nothing urgent: closed until one asks for it. */
  isQuiet?: boolean;
}
