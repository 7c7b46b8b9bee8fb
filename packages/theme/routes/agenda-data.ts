import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedAgenda } from '../lib/agenda/published.ts';
import { keyed } from '../lib/static-paths.ts';

/** `/agenda/donnees/filtres.json` and `textes-<version>-<n>.json`: what the agenda's filters read. */
export const getStaticPaths = (async () => {
  const { agenda, shards } = await publishedAgenda();
  return keyed([
    { params: { name: 'filtres' }, props: { data: agenda as unknown } },
    ...shards.map((shard, index) => ({
      params: { name: `textes-${agenda.version}-${index}` },
      props: { data: shard as unknown },
    })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: unknown }> = ({ props: { data } }) => Response.json(data);
