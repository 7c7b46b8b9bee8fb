import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import config from 'virtual:echosciences/config';
import type { EntryIndex } from '@echosciences/cms/entry-index';
import { encodeIndex, indexedEntry } from '@echosciences/cms/entry-index';
import { allContentTypes, NATIONAL_ID } from '@echosciences/schemas';
import type { APIRoute } from 'astro';
import { askWhatNobodyTells } from '../../lib/reads.ts';

/** `/admin/entrees.json`: what the relations of the CMS offer. Who knows the address reads it: no hidden entry. */
export const GET: APIRoute = async () => Response.json(encodeIndex(await entryIndex()));

async function entryIndex(): Promise<EntryIndex> {
  askWhatNobodyTells();
  const { id: territory, nationalOrigin, network, territories } = config;
  const portal = { id: NATIONAL_ID, name: network.name, origin: nationalOrigin };
  const places = await getCollection('place');
  const cities = new Map(places.map(({ id, data }) => [id, data.address.city]));
  const perType = await Promise.all(
    allContentTypes.map(async ({ key }) => {
      const entries = (await getCollection(key)) as CollectionEntry<typeof key>[];
      const published = entries.filter(({ data }) => data.visibility !== 'hidden');
      return published.map(({ id, data }) =>
        indexedEntry(key, id, data, (slug) => cities.get(slug)),
      );
    }),
  );
  return {
    territory,
    sites: [
      portal,
      ...territories.map((site) => ({ id: site.id, name: site.name, origin: site.origin })),
    ],
    entries: perType.flat(),
  };
}
