import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { listOf } from '@echosciences/aggregate';
import type { ContentType } from '@echosciences/schemas';
import { allContentTypes } from '@echosciences/schemas';

export interface Group {
  type: ContentType;
  items: Item[];
}

/** Items by rubrique, each in the order of its list, what is over last. */
export function groupByType(items: readonly Item[]): Group[] {
  return allContentTypes
    .map((type) => {
      const { current, past } = listOf(type, items, config.now);
      return { type, items: [...current, ...past] };
    })
    .filter((group) => group.items.length > 0);
}
