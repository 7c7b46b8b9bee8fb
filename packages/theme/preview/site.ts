import type { Item } from '@echosciences/aggregate';
import { isOver } from '@echosciences/aggregate';
import type { ImageFile } from '@echosciences/cms';
import type { Site } from '../lib/site.ts';
import { viewsOf } from '../lib/site-views.ts';
import { config, covers, published } from './data.ts';

/** In previews, what stands for `lib/site.ts`: the published site, with the draft in its place. */
type PreviewSite = Omit<Site, 'entryOf' | 'coverOf' | 'faulty' | 'hidden'> & {
  coverOf(item: Item): Cover | undefined;
};

export interface Cover {
  src: ImageFile;
  alt: string;
  credit?: string;
}

const views = viewsOf([...published], [...published], config.now);
let shown: { item: Item; cover?: Cover } | undefined;

/** What is rendered from now on belongs to the site as it will be with this draft. */
export function showDraft(item: Item, cover: Cover | undefined): void {
  shown = { item, cover };
}

export async function loadSite(): Promise<PreviewSite> {
  const draft = shown;
  const isDraft = (type: string, id: string) => draft?.item.type === type && draft.item.id === id;
  return {
    ...views,
    // Rebuilt at each key, the graph of thousands of entries would take longer than the page.
    graph: {
      find: (type, id) => (isDraft(type, id) ? draft?.item : views.graph.find(type, id)),
      pointingAt: (item) => views.graph.pointingAt(views.graph.find(item.type, item.id) ?? item),
    },
    // « À voir aussi » compares texts, which previews do not have.
    related: () => [],
    coverOf: (item) => (item === draft?.item ? draft.cover : coverOf(item)),
  };
}

export function isOverNow(item: Item): boolean {
  return isOver(item, config.now);
}

function coverOf({ type, id }: Item): Cover | undefined {
  const cover = covers[`${type}/${id}`];
  if (!cover) return undefined;
  const { alt, credit, ...src } = cover;
  return { src, alt, credit };
}
