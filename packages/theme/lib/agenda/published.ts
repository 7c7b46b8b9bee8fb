import config from 'virtual:echosciences/config';
import { derived } from '../reads.ts';
import { loadSite } from '../site.ts';
import { encode } from './compact.ts';
import { facetsOf } from './facets.ts';
import { filterFactsOf } from './facts.ts';

/** The events to come as the browser reads them, made once for the agenda and the map. */
export const publishedAgenda = derived('published agenda', async () => {
  const site = await loadSite();
  const facets = facetsOf(site).filter(({ inForm }) => inForm);
  return encode(
    site.upcoming.map((event) => filterFactsOf(event, facets)),
    config.now,
  );
});
