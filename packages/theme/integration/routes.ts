import { allContentTypes } from '@echosciences/schemas';

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
  feed: '/flux/[...feed]',
  agendaIcs: '/agenda.ics',
  eventIcs: '/agenda/[slug].ics',
  api: '/api/v1/[file]',
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

export type RouteName = keyof typeof FIXED | 'list' | 'archive' | 'detail';

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
  return [...fixed, ...rubriques];
}
