import shards from 'virtual:echosciences/communes';
import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../lib/static-paths.ts';

/** `/communes/gr.json`, `/communes/38.json`: where communes are, as a reader types their name. */
export const getStaticPaths = (() =>
  keyed(
    Object.entries(shards).map(([shard, entries]) => ({
      params: { shard },
      // One text: a digest of thousands of lists takes longer.
      props: { json: JSON.stringify(entries) },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props: { json } }) =>
  new Response(json, { headers: { 'content-type': 'application/json' } });
