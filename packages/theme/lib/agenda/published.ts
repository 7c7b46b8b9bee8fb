import config from 'virtual:echosciences/config';
import { loadSite } from '../site.ts';
import { encode } from './compact.ts';
import { facetsOf } from './facets.ts';
import { filterFactsOf } from './facts.ts';

let published: Promise<ReturnType<typeof encode>> | undefined;

/** The events to come as the browser reads them, made once for the agenda and the map. */
export function publishedAgenda() {
  published ??= loadSite().then((site) => {
    const facets = facetsOf(site).filter(({ inForm }) => inForm);
    return encode(
      site.upcoming.map((event) => filterFactsOf(event, facets)),
      config.now,
    );
  });
  return published;
}
