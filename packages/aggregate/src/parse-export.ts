import { allContentTypes, parse } from '@echosciences/schemas';
import { z } from 'zod';
import type { Item } from './item.ts';
import { itemSchema } from './item.ts';
import type { TerritoryExport } from './merge.ts';

/** Faults told of one export: enough to see what is wrong with it. */
const TOLD = 5;

/**
 * What a territory from elsewhere publishes under `/api/v1/`, file by name (`evenements`). Nothing in it
 * is trusted: its items are its own, lead to its own site and are all valid, or it is out. Fields that
 * this version does not know are left behind.
 */
export function parseExport(
  files: Readonly<Record<string, unknown>>,
  { territory, origin }: { territory: string; origin: string },
): TerritoryExport {
  const items: Item[] = [];
  const faults: string[] = [];
  for (const type of allContentTypes) {
    const own = itemSchema(type)
      .strip()
      .extend({
        territory: z.literal(territory),
        type: z.literal(type.key),
        url: z.url().startsWith(`${origin}/`, `une adresse de ${origin} est attendue`),
        path: z.string().startsWith('/'),
      });
    const parsed = parse(z.array(own), type.api in files ? files[type.api] : []);
    if ('data' in parsed) items.push(...(parsed.data as unknown as Item[]));
    else {
      faults.push(
        ...parsed.problems.map(
          ({ path, message }) => `${type.api}.json [${path.join('.')}] ${message}`,
        ),
      );
    }
  }
  if (faults.length === 0) return { territory, items };
  const others = faults.length - TOLD;
  const more = others > 0 ? ` (et ${others} autre${others > 1 ? 's' : ''})` : '';
  return { territory, items: [], problem: faults.slice(0, TOLD).join(' ; ') + more };
}
