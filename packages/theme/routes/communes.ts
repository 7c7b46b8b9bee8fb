import shards from 'virtual:echosciences/communes';
import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../lib/static-paths.ts';

/** `/communes/gr.json`, `/communes/38.json`: where communes are, as a reader types their name. */
export const getStaticPaths = (() =>
  keyed(
    Object.entries(shards).map(([shard, entries]) => ({
      params: { shard },
      props: { entries },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: unknown }> = ({ props: { entries } }) =>
  new Response(JSON.stringify(entries), { headers: { 'content-type': 'application/json' } });
