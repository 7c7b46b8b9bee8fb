import { allContentTypes, contentTypes } from '@echosciences/schemas';

/** What a first visit of a page may transfer: gzip, fonts and images apart. */
export interface Budget {
  /** What the page is, in a developer's words. */
  kind: string;
  /** Bytes of HTML, styles and scripts. */
  total: number;
  /** Bytes of the scripts that load without the reader acting. */
  script: number;
}

/** Files and bytes of the typefaces of any page. */
export const FONTS = { files: 2, bytes: 32_000 };

const kB = 1000;
const rubriques = allContentTypes.map(({ path }) => path).filter(Boolean);

/**
 * The first line that fits a page's path (`agenda/ce-week-end/`) judges it. Limits stand a quarter to
 * a half above what the real sites weighed when they were set, so that a step too far is seen the
 * day it is made; those of articles and of the agenda's script are promises (docs/decisions/0015).
 */
const TABLE: readonly [path: RegExp, budget: Budget][] = [
  [/^$/, { kind: 'home page', total: 55 * kB, script: 8 * kB }],
  [
    new RegExp(`^${contentTypes.event.path}/\\d{4}-\\d{2}-\\d{2}-`),
    { kind: 'event', total: 30 * kB, script: 5 * kB },
  ],
  [new RegExp(`^${contentTypes.event.path}/`), { kind: 'agenda', total: 45 * kB, script: 18 * kB }],
  [/^carte\//, { kind: 'map', total: 75 * kB, script: 28 * kB }],
  [/^recherche\//, { kind: 'search', total: 32 * kB, script: 14 * kB }],
  [/^(?:themes|territoires)\//, { kind: 'list of cards', total: 36 * kB, script: 8 * kB }],
  [
    new RegExp(`^(?:${rubriques.join('|')})/(?!page/|archives/).`),
    { kind: 'entry', total: 30 * kB, script: 0 },
  ],
  // Five forms, and the script that shows one; what judges and draws it comes when it is asked for.
  [/^je-contribue\//, { kind: 'contribution form', total: 60 * kB, script: 20 * kB }],
  // Tools for the few who work with the site: each is a page with a job, not a page to read.
  [
    /^(?:widget|lettre|partager|hors-ligne|aide\/composants|tableau-de-bord)\//,
    { kind: 'tool', total: 60 * kB, script: 20 * kB },
  ],
];

/** Everything else is for reading, and needs no script. */
const PAGE: Budget = { kind: 'page', total: 30 * kB, script: 0 };

/** The CMS is an application of its own. */
const EXEMPT = /^admin\//;

/** @param path of a page from the site's root: empty for the home page, `articles/la-rance/` */
export function budgetOf(path: string): Budget | undefined {
  if (EXEMPT.test(path)) return undefined;
  return TABLE.find(([pattern]) => pattern.test(path))?.[1] ?? PAGE;
}
