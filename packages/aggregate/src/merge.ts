import { mergeDuplicates } from './duplicates/merge-duplicates.ts';
import type { Item } from './item.ts';

/** What one territory hands over. */
export interface TerritoryExport {
  territory: string;
  items: Item[];
  /** Why the items are not its latest, or why there are none. */
  problem?: string;
}

/** A territory that the portal cannot show as it is. */
export interface FaultyTerritory {
  territory: string;
  problem: string;
  /** Nothing of it is shown; otherwise, its last good export is. */
  isOut: boolean;
}

export interface MergedNetwork {
  items: Item[];
  /** The portal says so, and stands. */
  faulty: FaultyTerritory[];
}

/**
 * One data set of the whole network, in the order of the territories. Each item keeps its territory
 * and canonical address; an event that several publish stands once.
 */
export function mergeExports(exports: readonly TerritoryExport[]): MergedNetwork {
  return {
    items: mergeDuplicates(exports.flatMap(({ items }) => items)),
    faulty: exports.flatMap(({ territory, items, problem }) =>
      problem === undefined ? [] : [{ territory, problem, isOut: items.length === 0 }],
    ),
  };
}
