import { SourceRefused } from '../record.ts';

/** The events of an agenda, by pages. */
export interface Pages {
  kind: 'pages';
  version: 1 | 2 | 3;
  first: URL;
  isComplete: boolean;
}

/** Where the events of a location are. */
export type Address =
  | Pages
  /** The public page of an agenda, which tells its name alone. */
  | { kind: 'agenda'; slug: string }
  /** A file, or an address that gives one. */
  | { kind: 'document' };

const API = 'https://api.openagenda.com';

/** `api.openagenda.com/v2/agendas/{uid}/events`, `/v2/events`, and the same of version 3. */
const API_EVENTS = /^\/v([23])\/(?:agendas\/[^/]+\/)?events\/?$/;
/** `openagenda.com/agendas/{uid}/events.json`, and `.v2.json` in the structure of version 2. */
const EXPORT = /^\/(?:[^/]+\/)+events(\.v2)?\.json$/;

/**
 * Parameters that choose no event: with others, what is not in the answer may still exist.
 * Source: developers.openagenda.com, « Lecture d’événements ».
 */
const NEUTRAL = new Set([
  ...['key', 'detailed', 'size', 'limit', 'after', 'offset', 'from', 'page', 'sort', 'lang'],
  ...['monolingual', 'longDescriptionFormat', 'includeLabels', 'includeSort', 'includeFields'],
  ...['if', 'fields', 'include_embedded', 'useDefaultImage'],
]);

/** All fields, the labels of the agenda's own ones, in the largest pages that there are. */
const ASKED = {
  1: { limit: '300' },
  2: { detailed: '1', includeLabels: '1', size: '300' },
  3: { detailed: 'true', limit: '100' },
};

/** Parameters of our own paging. `from` is slow, and refused beyond 10,000 events. */
const PAGING = ['after', 'from', 'page', 'offset'];

/**
 * What a location given for OpenAgenda is.
 * @throws {SourceRefused} when it is a page from which no agenda can be known
 */
export function addressOf(location: string): Address {
  if (!/^https?:\/\//i.test(location) || !URL.canParse(location)) return { kind: 'document' };
  const url = new URL(location);
  const version = API_EVENTS.exec(url.pathname)?.[1];
  if (version) return pagesOf(url, version === '2' ? 2 : 3);
  const exported = EXPORT.exec(url.pathname);
  if (exported) return pagesOf(url, exported[1] ? 2 : 1);
  return /^(?:www\.)?openagenda\.com$/.test(url.hostname) ? publicPage(url) : { kind: 'document' };
}

/** The first page of all events of an agenda. */
export function eventsOfAgenda(uid: string): Pages {
  return pagesOf(new URL(`${API}/v2/agendas/${encodeURIComponent(uid)}/events`), 2);
}

/** Where an agenda's number is found by its name. */
export function searchOfAgenda(slug: string): string {
  return `${API}/v2/agendas?${new URLSearchParams({ slug })}`;
}

function pagesOf(url: URL, version: Pages['version']): Pages {
  const first = new URL(url);
  for (const name of [...first.searchParams.keys()]) {
    if (PAGING.includes(bare(name))) first.searchParams.delete(name);
  }
  for (const [name, value] of Object.entries(ASKED[version])) {
    if (!first.searchParams.has(name)) first.searchParams.set(name, value);
  }
  return { kind: 'pages', version, first, isComplete: isComplete(first, version) };
}

function isComplete({ pathname, searchParams }: URL, version: Pages['version']): boolean {
  // Past events leave the index of all agendas; version 1 gives them only when asked.
  const isWhole =
    version === 1 ? searchParams.get('oaq[passed]') === '1' : /\/agendas\//.test(pathname);
  return isWhole && [...searchParams].every(([name, value]) => isNeutral(name, value));
}

function isNeutral(name: string, value: string): boolean {
  if (name === 'oaq[passed]') return value === '1';
  if (name === 'oaq[order]') return true;
  if (name === 'state' || name === 'state[]') return value === '2';
  // `null`: the events and, beside them, what was removed.
  if (name === 'removed') return value === 'null' || value === '0';
  return NEUTRAL.has(bare(name));
}

/** `relative` of `relative[]`. */
function bare(name: string): string {
  return name.split('[', 1)[0] ?? name;
}

/** `openagenda.com/agendas/{uid}` tells the number; `openagenda.com/{slug}`, in any language, a name. */
function publicPage(url: URL): Address {
  const path = url.pathname.split('/').filter(Boolean);
  const [first, second, ...rest] = /^[a-z]{2}$/.test(path[0] ?? '') ? path.slice(1) : path;
  if (first === 'agendas' && /^\d+$/.test(second ?? '') && rest.length === 0) {
    return eventsOfAgenda(second ?? '');
  }
  if (first && !second && /^[\w-]+$/.test(first) && first !== 'agendas') {
    return { kind: 'agenda', slug: first };
  }
  throw new SourceRefused(
    `${url.href} n’est pas la page d’un agenda : donner https://openagenda.com/<agenda>, ou l’adresse de ses données, ${API}/v2/agendas/<numéro>/events (le numéro est au bas de la page de l’agenda)`,
  );
}
