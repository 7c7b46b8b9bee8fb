import { SourceRefused } from '../record.ts';

/** Rows by pages, as many as these give; `whole` gives all of the same choice at once. */
export interface Pages {
  kind: 'pages';
  version: 1 | 2;
  first: URL;
  whole: URL;
  isComplete: boolean;
}

/** Where the rows of a location are. */
export type Address = Pages | { kind: 'document'; location: string; isComplete: boolean };

/** Pages go no further: beyond, there is only the export. */
export const MOST_PAGED = 10_000;

/** Explore API 2.0 and 2.1, of a portal's catalogue or of another source. */
const EXPLORE_2 =
  /^(\/api\/(?:explore\/)?v2\.[01]\/[^/]+\/datasets\/[^/]+)\/(records|exports\/\w+)\/?$/;
const SEARCH_1 = /^\/api\/records\/1\.0\/(search|download)\/?$/;
/** The page of a data set, as people see it. */
const PUBLIC_PAGE = /^\/explore\/(?:dataset|assets)\/([^/]+)(?:\/|$)/;

/**
 * Parameters that choose no row: with others, what is not in the answer may still exist.
 * Source: help.opendatasoft.com, « Explore API v2.1 » and « Search API v1 ».
 */
const NEUTRAL = new Set([
  ...['offset', 'lang', 'timezone', 'order_by', 'select', 'apikey', 'include_links'],
  ...['include_app_metas', 'compressed', 'use_labels', 'with_bom', 'pretty_print'],
  ...['dataset', 'start', 'rows', 'sort', 'format', 'facet', 'fields'],
]);

/**
 * What a location given for Opendatasoft is.
 * @throws {SourceRefused} when it makes a choice that cannot be asked of the API
 */
export function addressOf(location: string): Address {
  const given = { kind: 'document', location, isComplete: true } as const;
  if (!/^https?:\/\//i.test(location) || !URL.canParse(location)) return given;
  const url = new URL(location);
  const explore = EXPLORE_2.exec(url.pathname);
  if (explore) {
    const base = explore[1] ?? '';
    return explore[2] === 'records' ? explorePages(url, base) : document(exportOf(url, base));
  }
  const search = SEARCH_1.exec(url.pathname);
  if (search) return search[1] === 'search' ? searchPages(url) : document(url);
  const dataset = PUBLIC_PAGE.exec(url.pathname)?.[1];
  return dataset ? document(publicPage(url, dataset)) : given;
}

/** Whether the parameters choose among the rows. */
export function isFiltered(names: Iterable<string>): boolean {
  return [...names].some((name) => !NEUTRAL.has(name) && !name.startsWith('disjunctive.'));
}

function document(url: URL): Address {
  const limit = url.searchParams.get('limit');
  const names = [...url.searchParams.keys()].filter((name) => name !== 'limit' || limit !== '-1');
  return { kind: 'document', location: url.href, isComplete: !isFiltered(names) };
}

function exportOf(url: URL, base: string): URL {
  const whole = new URL(url);
  const isLines = /\/jsonl\/?$/.test(url.pathname);
  whole.pathname = `${base}/exports/${isLines ? 'jsonl' : 'json'}`;
  // Columns are known by their names, not by their labels.
  whole.searchParams.delete('use_labels');
  return whole;
}

function explorePages(url: URL, base: string): Pages {
  const first = new URL(url);
  first.searchParams.delete('offset');
  first.searchParams.set('limit', '100');
  // Without an order of their own, rows may pass from one page to another.
  if (!first.searchParams.has('order_by')) first.searchParams.set('order_by', 'uid');
  const whole = exportOf(first, base);
  whole.searchParams.delete('limit');
  const names = [...first.searchParams.keys()].filter((name) => name !== 'limit');
  return { kind: 'pages', version: 2, first, whole, isComplete: !isFiltered(names) };
}

function searchPages(url: URL): Pages {
  const first = new URL(url);
  first.searchParams.delete('start');
  first.searchParams.set('rows', '1000');
  const whole = new URL(first);
  whole.pathname = '/api/records/1.0/download/';
  whole.searchParams.delete('rows');
  whole.searchParams.set('format', 'json');
  return {
    ...{ kind: 'pages', version: 1, first, whole },
    isComplete: !isFiltered(first.searchParams.keys()),
  };
}

/** The export of what a page shows: its facets (`refine.…`, `exclude.…`) and the words looked for. */
function publicPage(url: URL, dataset: string): URL {
  const whole = new URL(`/api/explore/v2.1/catalog/datasets/${dataset}/exports/json`, url);
  for (const [name, value] of url.searchParams) {
    const quoted = JSON.stringify(value);
    const [choice, column] = name.split(/\.(.*)/s);
    if ((choice === 'refine' || choice === 'exclude') && column) {
      whole.searchParams.append(choice, `${column}:${quoted}`);
    } else if (name === 'q') {
      whole.searchParams.append('where', quoted);
    } else if (choice === 'geofilter') {
      throw new SourceRefused(
        `la page ${url.host}${url.pathname} est restreinte à une zone tracée sur la carte (${name}) : donner plutôt l’adresse de l’API, onglet « API » de la page`,
      );
    }
  }
  return whole;
}
