import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes, readReference } from '@echosciences/schemas';
import type { IndexedEntry, KnownSite } from './entry-index.ts';

/** What a relation may aim at: entries of one type by their slug, or any entry with its rubrique. */
export interface Scope {
  types: readonly (ContentTypeKey | '*')[];
  /** Entries of other territories only. */
  isElsewhere: boolean;
}

/** What a reference leads to. */
export type Target =
  | { kind: 'own'; entry: IndexedEntry }
  | { kind: 'elsewhere'; site: KnownSite; folder: string; slug: string }
  | { kind: 'missing' };

/** The entries that a relation may name, but for the entry itself. */
export function candidates(
  entries: readonly IndexedEntry[],
  { types, isElsewhere }: Scope,
  self: { type: ContentTypeKey; slug: string } | undefined,
): IndexedEntry[] {
  if (isElsewhere) return [];
  return entries.filter(
    ({ type, slug }) =>
      (types.includes('*') || types.includes(type)) && !(type === self?.type && slug === self.slug),
  );
}

/** An entry as a relation writes it: `la-casemate`, or `agenda/nuit-des-etoiles` where any type may be meant. */
export function referenceTo({ type, slug }: IndexedEntry, { types }: Scope): string {
  return types.includes('*') ? `${contentTypes[type].folder}/${slug}` : slug;
}

/** Looks up many references among many entries. */
export function resolver(
  entries: readonly IndexedEntry[],
  sites: readonly KnownSite[],
  territory: string,
  scope: Scope,
): (reference: string) => Target {
  const own = new Map(entries.map((entry) => [`${entry.type}/${entry.slug}`, entry]));
  const ownTarget = (type: string | undefined, slug: string): Target => {
    const entry = own.get(`${type}/${slug}`);
    return entry ? { kind: 'own', entry } : { kind: 'missing' };
  };
  return (reference) => {
    const [type] = scope.types;
    if (type !== '*') return ownTarget(type, reference);
    const { territory: id = territory, folder, type: named, slug } = readReference(reference);
    if (id === territory) return ownTarget(named?.key, slug);
    const site = sites.find((candidate) => candidate.id === id);
    return site ? { kind: 'elsewhere', site, folder, slug } : { kind: 'missing' };
  };
}
