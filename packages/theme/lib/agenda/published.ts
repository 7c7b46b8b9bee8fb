import config from 'virtual:echosciences/config';
import { hash } from '../covers/random.ts';
import { derived } from '../reads.ts';
import { loadSite } from '../site.ts';
import type { PublishedAgenda } from './compact.ts';
import { encode } from './compact.ts';
import { facetsOf } from './facets.ts';
import { filterFactsOf } from './facts.ts';

/** The events to come as the browser reads them, made once for the agenda and the map. */
export const publishedAgenda = derived('published agenda', async () => {
  const site = await loadSite();
  const facets = facetsOf(site).filter(({ inForm }) => inForm);
  const { agenda, shards } = encode(
    site.upcoming.map((event) => filterFactsOf(event, facets)),
    config.now,
  );
  const version = hash(JSON.stringify(shards)).toString(36);
  return { agenda: { ...agenda, version } satisfies PublishedAgenda, shards };
});
