/** What a reader's device keeps of a site: shared by its service worker and by `/hors-ligne/`. */

/** Changes with the form of what is kept: an older one is deleted by the next worker. */
const VERSION = 1;

/** Every cache of the site begins so. */
export const PREFIX = 'hors-ligne';

const cacheName = (name: string) => `${PREFIX}-${VERSION}-${name}`;

/** How many of each stay, the least recently kept leaving first: some megabytes in all. */
export const CACHES = {
  /** Pages that the reader opened. */
  pages: { name: cacheName('pages'), limit: 60 },
  /** What is kept without being opened. */
  agenda: { name: cacheName('agenda'), limit: 8 },
  /** Styles, scripts and typefaces: more than several deployments have, as kept pages need theirs. */
  files: { name: cacheName('fichiers'), limit: 150 },
  images: { name: cacheName('images'), limit: 80 },
} as const;

export type CacheKey = keyof typeof CACHES;

/** The page that stands in for one that is not kept, and from which all of this is switched off. */
export const OFFLINE_PAGE = '/hors-ligne/';

/** The week, as the reader may need it on the way. */
export const AGENDA_PAGES = ['/agenda/', '/agenda/cette-semaine/'];

/** Header of a kept page: milliseconds since 1970. */
export const KEPT_AT = 'x-kept-at';

/** Address of the worker: it never changes, browsers ask for it again by themselves. */
export const WORKER = '/service-worker.js';

/** What the reader decided, in `localStorage`: nothing, or `REFUSED`. */
export const CHOICE = 'hors-ligne';
export const REFUSED = 'non';
