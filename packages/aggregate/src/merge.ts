import type { Item } from './item.ts';

/** What one territory gave, or why it gave nothing. */
export type TerritoryExport =
  | { territory: string; items: Item[] }
  | { territory: string; problem: string };

export interface MergedNetwork {
  items: Item[];
  /** Territories without data, each with the reason: the portal says so instead of failing. */
  missing: { territory: string; problem: string }[];
}

/** Merges the exports of the territories; each item keeps its territory and canonical address. */
export function mergeExports(exports: readonly TerritoryExport[]): MergedNetwork {
  return {
    items: exports.flatMap((one) => ('items' in one ? one.items : [])),
    missing: exports.filter((one) => 'problem' in one),
  };
}
