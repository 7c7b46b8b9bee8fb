import type { Item } from '@echosciences/aggregate';
import { isOver } from '@echosciences/aggregate';
import type { ImageFile } from '@echosciences/cms';
import type { Site } from '../lib/site.ts';
import { viewsOf } from '../lib/site-views.ts';
import { config, covers, published } from './data.ts';

/** In previews, what stands for `lib/site.ts`: the published site, with the draft in its place. */
type PreviewSite = Omit<Site, 'entryOf' | 'coverOf' | 'faulty'> & {
  coverOf(item: Item): Cover | undefined;
};

export interface Cover {
  src: ImageFile;
  alt: string;
  credit?: string;
}

let shown: PreviewSite = siteWith(published);

export function loadSite(): Promise<PreviewSite> {
  return Promise.resolve(shown);
}

/** What is rendered from now on belongs to the site as it will be with this draft. */
export function showDraft(draft: Item, cover: Cover | undefined): void {
  const others = published.filter(({ type, id }) => type !== draft.type || id !== draft.id);
  shown = siteWith([...others, draft], draft, cover);
}

export function isOverNow(item: Item): boolean {
  return isOver(item, config.now);
}

function siteWith(items: readonly Item[], draft?: Item, draftCover?: Cover): PreviewSite {
  const own = [...items];
  return {
    ...viewsOf(own, own, config.now),
    // « À lire aussi » compares texts, which the open data does not hold.
    related: () => [],
    coverOf: (item) => {
      if (item === draft) return draftCover;
      const { alt, credit, ...src } = covers[`${item.type}/${item.id}`] ?? {};
      return alt === undefined ? undefined : { src: src as ImageFile, alt, credit };
    },
  };
}
