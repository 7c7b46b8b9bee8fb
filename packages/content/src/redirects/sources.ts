import { dirname } from 'node:path';
import { normalPath, remembered } from '@echosciences/schemas';
import type { Entry, TerritoryContent } from '../load-territory.ts';
import { loadRedirections } from '../shared.ts';
import type { Position } from '../yaml.ts';
import type { Address } from './addresses.ts';
import { entryPath, siteAddresses } from './addresses.ts';

/** A former address of a site, and where it was written. */
export interface Source {
  /** As `normalPath` writes it. */
  from: string;
  /** As written in a table; the path of the entry that has it for a former address. */
  to: string;
  entry?: Entry;
  file: string;
  /** Where the former address stands, or where it leads. */
  locate(field: 'from' | 'to'): Position;
}

export interface SiteRedirects {
  /** Entries' own, then those of the table. */
  sources: Source[];
  /** By former address; the first of several. */
  exact: ReadonlyMap<string, Source>;
  table: ReturnType<typeof loadRedirections>;
  addressAt(path: string): Address | undefined;
}

/** The former addresses of a site, read once: those of one site are asked by the others. */
export const siteRedirects = remembered((content: TerritoryContent): SiteRedirects => {
  const table = loadRedirections(dirname(content.directory), content.id);
  const sources = [...content.entries.flatMap(ofEntry), ...ofTable(table)];
  const exact = new Map<string, Source>();
  for (const source of sources) if (!exact.has(source.from)) exact.set(source.from, source);
  return { sources, exact, table, addressAt: siteAddresses(content) };
});

function ofEntry(entry: Entry): Source[] {
  return entry.data.redirectFrom.flatMap((path, index) => {
    const from = normalPath(path);
    if (from === undefined) return [];
    const locate = () => entry.locate(['redirectFrom', index]);
    return [{ from, to: `${entryPath(entry)}/`, entry, file: entry.path, locate }];
  });
}

function ofTable({ data, file, locate }: SiteRedirects['table']): Source[] {
  return (data?.redirects ?? []).flatMap(({ from: path, to }, index) => {
    const from = normalPath(path);
    if (from === undefined) return [];
    const place = (field: 'from' | 'to') =>
      locate?.(['redirects', index, field]) ?? { line: 1, column: 1 };
    return [{ from, to, file, locate: place }];
  });
}
