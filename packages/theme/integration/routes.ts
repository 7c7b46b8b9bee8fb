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
  theme: '/themes/[theme]',
  map: '/carte',
  mapData: '/carte/donnees/[name].json',
  search: '/recherche',
  searchFrame: '/recherche/cadre',
  contribute: '/je-contribue',
  components: '/aide/composants',
  letter: '/lettre/[...week]',
  letterHtml: '/lettre/[...week]/lettre.html',
  letterText: '/lettre/[...week]/lettre.txt',
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
  adminCommunes: 'admin/communes.ts',
  adminMap: 'admin/map.ts',
