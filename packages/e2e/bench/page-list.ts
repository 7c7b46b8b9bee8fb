import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '@echosciences/aggregate';
import type { BuiltSite } from '@echosciences/scripts/lib/sites.ts';

/** What pages are measured, of each site. */
export const KINDS = ['home', 'agenda', 'event', 'article', 'map', 'search'] as const;

type Kind = (typeof KINDS)[number];

/** A page that stands for its kind. */
export interface MeasuredPage {
  site: string;
  kind: Kind;
  path: string;
}

/** The main pages of a built site, each kind once. */
export function pagesOf({ id, dist }: BuiltSite): MeasuredPage[] {
  const last = (name: string) => {
    const file = join(dist, 'api/v1', name);
    const items = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Item[]) : [];
    return items.findLast(({ territory, path }) => territory === id && existsSync(join(dist, path)))
      ?.path;
  };
  const paths: Record<Kind, string | undefined> = {
    home: '/',
    agenda: '/agenda/',
    event: last('evenements.json'),
    article: last('articles.json'),
    map: '/carte/',
    search: '/recherche/',
  };
  return KINDS.flatMap((kind) => {
    const path = paths[kind];
    return path ? [{ site: id, kind, path }] : [];
  });
}
