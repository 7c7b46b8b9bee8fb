import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { pathOf } from '@echosciences/aggregate';
import { readReference } from '@echosciences/schemas';
import { loadSite } from './site.ts';

interface DossierItem {
  title: string;
  href: string;
  comment?: string;
}

/** The contents of a dossier with their titles and addresses, in its order; hidden entries drop out. */
export async function dossierItems({ items }: Item<'dossier'>): Promise<DossierItem[]> {
  const { graph } = await loadSite();
  return items.flatMap(({ entry, title, comment }) => {
    const { territory = config.id, type, slug } = readReference(entry);
    if (!type) return [];
    if (territory === config.id) {
      const target = graph.find(type.key, slug);
      return target ? [{ title: title ?? target.title, href: target.path, comment }] : [];
    }
    const origin = originOfSite(territory);
    return origin ? [{ title: title ?? slug, href: origin + pathOf(type, slug), comment }] : [];
  });
}

function originOfSite(id: string): string | undefined {
  if (id === 'national') return config.nationalOrigin;
  return config.territories.find((territory) => territory.id === id)?.origin;
}
