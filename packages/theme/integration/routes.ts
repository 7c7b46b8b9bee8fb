import { dataFormats, feedFormats } from '@echosciences/aggregate';
import { allContentTypes, contentTypes } from '@echosciences/schemas';
import { filePatterns } from '../lib/file-paths.ts';

interface Route {
  name: RouteName;
  pattern: string;
  entrypoint: URL;
}

const FIXED = {
  home: '/',
  theme: '/themes/[...list]',
  map: '/carte',
  mapData: '/carte/donnees/[name].json',
  search: '/recherche',
  searchFrame: '/recherche/cadre',
  contribute: '/je-contribue',
  components: '/aide/composants',
  guide: '/aide',
  guidePage: '/aide/[page]',
  letter: '/lettre/[...week]',
  letterHtml: '/lettre/[...week]/lettre.html',
  letterText: '/lettre/[...week]/lettre.txt',
  dashboard: '/tableau-de-bord',
  dashboardData: '/tableau-de-bord/[name].csv',
  legal: '/mentions-legales',
  accessibility: '/accessibilite',
  404: '/404',
  favicon: '/favicon.svg',
  robots: '/robots.txt',
  share: '/partager',
  player: '/lecteur.css',
  headers: '/_headers',
  offline: '/hors-ligne',
  serviceWorker: '/service-worker.js',
  admin: '/admin/index.html',
  adminConfig: '/admin/config.yml',
  adminEntries: '/admin/entrees.json',
  agenda: '/agenda/[...list]',
  subscribe: '/agenda/abonnement',
  agendaData: '/agenda/donnees/[name].json',
  communes: '/communes/[shard].json',
  schoolCalendar: '/admin/vacances.json',
  adminCommunes: '/admin/communes.json',
  adminMap: '/admin/carte.json',
  agendaIcs: '/agenda.ics',
  eventIcs: '/agenda/[slug].ics',
  sessionIcs: '/agenda/[slug]/[session].ics',
  socialSite: '/partage/site.jpg',
  socialEntry: '/partage/[rubrique]/[slug].jpg',
  previewScript: '/admin/apercu.js',
  previewStyles: '/admin/apercu.css',
  previewData: '/admin/apercu.json',
} as const;

const ENTRYPOINTS: Record<RouteName, string> = {
  home: 'home.astro',
  theme: 'theme.astro',
  map: 'map.astro',
  mapData: 'map-data.ts',
  search: 'search.astro',
  searchFrame: 'search-frame.astro',
  contribute: 'contribute.astro',
  components: 'components.astro',
  guide: 'guide.astro',
  guidePage: 'guide-page.astro',
  letter: 'letter.astro',
  letterHtml: 'letter-file.ts',
  letterText: 'letter-file.ts',
  dashboard: 'dashboard.astro',
  dashboardData: 'dashboard-data.ts',
  legal: 'legal.astro',
  accessibility: 'accessibility.astro',
  404: '404.astro',
  favicon: 'favicon.svg.ts',
  robots: 'robots.txt.ts',
  share: 'share.astro',
  player: 'player.css.ts',
  headers: 'headers.ts',
  offline: 'offline.astro',
  serviceWorker: 'service-worker.js.ts',
  admin: 'admin/page.ts',
  adminConfig: 'admin/config.ts',
  adminEntries: 'admin/entries.ts',
  feed: 'feed.ts',
  agenda: 'agenda.astro',
  subscribe: 'subscribe.astro',
  agendaData: 'agenda-data.ts',
  communes: 'communes.ts',
  schoolCalendar: 'admin/school-calendar.ts',
  adminCommunes: 'admin/communes.ts',
  adminMap: 'admin/map.ts',
  agendaIcs: 'agenda.ics.ts',
  eventIcs: 'event.ics.ts',
  sessionIcs: 'session.ics.ts',
  socialSite: 'social-site.ts',
  socialEntry: 'social-entry.ts',
  previewScript: 'admin/preview.js.ts',
  previewStyles: 'admin/preview.css.ts',
  previewData: 'admin/preview.json.ts',
  eventData: 'event-data.ts',
  api: 'api.ts',
  list: 'list.astro',
  archive: 'archive.astro',
  detail: 'detail.astro',
  linked: 'linked.astro',
};

/** Routes of the portal alone. */
export const portalOnly: ReadonlySet<RouteName> = new Set([
  'communes',
  'components',
  'guide',
  'guidePage',
]);

export type RouteName =
  | keyof typeof FIXED
  | 'feed'
  | 'api'
  | 'eventData'
  | 'list'
  | 'archive'
  | 'detail'
  | 'linked';

/** Every address of a site, from the registry of content types and the table above. */
export function routes(): Route[] {
  const route = (name: RouteName, pattern: string): Route => ({
    name,
    pattern,
    entrypoint: new URL(`../routes/${ENTRYPOINTS[name]}`, import.meta.url),
  });
  const fixed = Object.entries(FIXED).map(([name, pattern]) => route(name as RouteName, pattern));
  const rubriques = allContentTypes.flatMap(({ key, path, ends }) => {
    if (path === '') return [route('detail', '/[slug]')];
    const detail = route('detail', `/${path}/[slug]`);
    const linked = route('linked', `/${path}/[slug]/page/[page]`);
    return key === contentTypes.event.key
      ? [detail, linked]
      : [
          route('list', `/${path}`),
          route('list', `/${path}/page/[page]`),
          ...(ends
            ? [
                route('archive', `/${path}/archives`),
                route('archive', `/${path}/archives/page/[page]`),
              ]
            : []),
          detail,
          linked,
        ];
  });
  const feeds = Object.keys(feedFormats).flatMap((extension) =>
    filePatterns('/flux', extension).map((pattern) => route('feed', pattern)),
  );
  const api = Object.keys(dataFormats).flatMap((extension) => [
    route('api', `/api/v1/[name].${extension}`),
    ...filePatterns(`/api/v1/${contentTypes.event.api}`, extension).map((pattern) =>
      route('eventData', pattern),
    ),
  ]);
  return [...fixed, ...feeds, ...api, ...rubriques];
}
