import config from 'virtual:echosciences/config';
import type { Item } from '@echosciences/aggregate';
import { publishersOf } from '@echosciences/aggregate';
import type { Template } from './template.ts';

/** Where a link to an item leads: a path on its own site, the canonical address from another. */
export function hrefOf(item: Pick<Item, 'territory' | 'path' | 'url'>): string {
  return item.territory === config.id ? item.path : item.url;
}

/** « Echosciences Bretagne », « Echosciences » for the portal. */
export const siteName = config.isNational
  ? config.site.name
  : `${config.network.name} ${config.site.name}`;

/** The guide for coordinators, which the portal has for all sites. */
export const guideAddress = `${config.isNational ? '' : config.nationalOrigin}/aide/`;

export function absolute(path: string): string {
  return config.origin + path;
}

/** Label of a term of a taxonomy. */
export function labelOf(taxonomy: keyof typeof config.taxonomies, id: string): string {
  return config.taxonomies[taxonomy].find((term) => term.id === id)?.label ?? id;
}

/** Names of the territories other than this site's that publish an item. */
export function publisherNames(item: Item): string[] {
  return publishersOf(item)
    .filter((id) => id !== config.id)
    .map(territoryName);
}

export function territoryName(id: string): string {
  return config.territories.find((territory) => territory.id === id)?.name ?? config.network.name;
}

/** GitHub page that edits a file of the published branch. */
export function editUrl(path: string): string {
  const { repository, branch } = config.network;
  return `${repository}/edit/${branch}/${path}`;
}

/** GitHub page that creates an entry's file, already filled in. */
export function newFileUrl({ path, text }: Template): string {
  const { repository, branch } = config.network;
  const query = new URLSearchParams({ filename: path, value: text });
  return `${repository}/new/${branch}/content/${config.id}?${query}`;
}

/** Name of a session's own calendar file: `2026-12-13T18:30` → `20261213T1830`. */
export function sessionName(start: string): string {
  return start.replace(/[-:]/g, '');
}
