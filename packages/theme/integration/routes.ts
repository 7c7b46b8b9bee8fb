import { allContentTypes } from '@echosciences/schemas';

/** Formats of the lists under `/flux/`. */
export const FEED_EXTENSIONS = ['xml', 'ics'] as const;
/** Formats of the open data under `/api/v1/`. */
const API_EXTENSIONS = ['json', 'geojson', 'csv'];

interface Route {
  name: RouteName;
  pattern: string;
  entrypoint: URL;
}

const FIXED = {
  home: '/',
  theme: '/themes/[theme]',
  map: '/carte',
  search: '/recherche',
  contribute: '/je-contribue',
  legal: '/mentions-legales',
  accessibility: '/accessibilite',
  404: '/404',
  favicon: '/favicon.svg',
  robots: '/robots.txt',
  agendaIcs: '/agenda.ics',
  eventIcs: '/agenda/[slug].ics',
} as const;

const ENTRYPOINTS: Record<RouteName, string> = {
  home: 'home.astro',
  theme: 'theme.astro',
  map: 'map.astro',
  search: 'search.astro',
  contribute: 'contribute.astro',
  legal: 'legal.astro',
  accessibility: 'accessibility.astro',
  404: '404.astro',
  favicon: 'favicon.svg.ts',
  robots: 'robots.txt.ts',
  feed: 'feed.ts',
  agendaIcs: 'agenda.ics.ts',
  eventIcs: 'event.ics.ts',
  api: 'api.ts',
  list: 'list.astro',
  archive: 'archive.astro',
  detail: 'detail.astro',
};

export type RouteName = keyof typeof FIXED | 'feed' | 'api' | 'list' | 'archive' | 'detail';

/** Every address of a site, from the registry of content types and the table above. */
export function routes(): Route[] {
  const route = (name: RouteName, pattern: string): Route => ({
    name,
    pattern,
    entrypoint: new URL(`../routes/${ENTRYPOINTS[name]}`, import.meta.url),
  });
  const fixed = Object.entries(FIXED).map(([name, pattern]) => route(name as RouteName, pattern));
  const rubriques = allContentTypes.flatMap(({ path, ends }) =>
    path === ''
      ? [route('detail', '/[slug]')]
      : [
          route('list', `/${path}`),
          route('list', `/${path}/page/[page]`),
          ...(ends
            ? [
                route('archive', `/${path}/archives`),
                route('archive', `/${path}/archives/page/[page]`),
              ]
            : []),
          route('detail', `/${path}/[slug]`),
        ],
  );
  // Astro knows a file's address by a literal extension: one pattern for each.
  const feeds = FEED_EXTENSIONS.flatMap((extension) => [
    route('feed', `/flux/[name].${extension}`),
    route('feed', `/flux/[group]/[name].${extension}`),
  ]);
  const api = API_EXTENSIONS.map((extension) => route('api', `/api/v1/[name].${extension}`));
  return [...fixed, ...feeds, ...api, ...rubriques];
}
