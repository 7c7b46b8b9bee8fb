import config from 'virtual:echosciences/config';
import type { APIRoute, GetStaticPaths } from 'astro';
import { encode } from '../lib/agenda/compact.ts';
import { facetsOf } from '../lib/agenda/facets.ts';
import { filterFactsOf } from '../lib/agenda/facts.ts';
import { loadSite } from '../lib/site.ts';

/** `/agenda/donnees/filtres.json` and `textes-<n>.json`: what the agenda's filters read. */
export const getStaticPaths = (async () => {
  const site = await loadSite();
  const facets = facetsOf(site).filter(({ inForm }) => inForm);
  const { agenda, shards } = encode(
    site.upcoming.map((event) => filterFactsOf(event, facets)),
    config.now,
  );
  return [
    { params: { name: 'filtres' }, props: { data: agenda as unknown } },
    ...shards.map((shard, index) => ({
      params: { name: `textes-${index}` },
      props: { data: shard as unknown },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: unknown }> = ({ props: { data } }) =>
  new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
