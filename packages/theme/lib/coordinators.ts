import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { loadSite } from './site.ts';

/** The coordinating structures of the site, in the order of its `territoire.yaml`. */
export async function coordinators(): Promise<Item<'contributor'>[]> {
  const { graph } = await loadSite();
  return config.site.coordinators.flatMap(
    (id) => (graph.find('contributor', id) as Item<'contributor'> | undefined) ?? [],
  );
}
