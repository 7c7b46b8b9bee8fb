import type { Day } from '@echosciences/calendar';
import { listTerritories, loadSite } from '@echosciences/content';
import type { ImportColumns, ImportFilters, ImportFormat } from '@echosciences/schemas';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { ImportArguments } from './arguments.ts';

/** One source to import. */
export interface ImportJob {
  format: ImportFormat;
  /** File or address. */
  location: string;
  /** A territory's id, or `auto`. */
  territory: string;
  /** Name that its contents bear; absent: the one that it gives itself. */
  name?: string;
  filters: ImportFilters;
  images: boolean;
  columns?: ImportColumns;
  columnsFile?: string;
  /** A person has typed the address: it may lead to their own machine, and says something. */
  isTyped: boolean;
}

/** What the command line gives, for the one source that it names. */
export function typedJob(
  source: NonNullable<ImportArguments['source']>,
  { territory = 'auto', name, filters, images, columnsFile }: ImportArguments,
): ImportJob {
  return { ...source, territory, name, filters, images, columnsFile, isTyped: true };
}

/**
 * The sources that territories declare, the portal's last: its events go where they take place. What is
 * over is left, unless a source says from when on.
 * @param filters of the command line: they come on top of each source's own
 */
export function declaredJobs(
  contentDirectory: string,
  { territory, filters, images }: ImportArguments,
  today: Day,
): { jobs: ImportJob[]; faults: string[] } {
  const jobs: ImportJob[] = [];
  const faults: string[] = [];
  const all = [...listTerritories(contentDirectory), NATIONAL_ID];
  for (const id of territory ? [territory] : all) {
    const { site, findings } = loadSite(contentDirectory, id);
    if (!site) {
      faults.push(...findings.map(({ file, line, message }) => `${file}:${line} : ${message}`));
      continue;
    }
    for (const { name, format, url, columns, images: wanted, ...own } of site.imports) {
      jobs.push({
        format,
        location: url,
        territory: id === NATIONAL_ID ? 'auto' : id,
        name,
        filters: both({ ...own, from: own.from ?? today }, filters),
        images: wanted || images,
        columns,
        isTyped: false,
      });
    }
  }
  return { jobs, faults };
}

/** What two filters both let through, of those that one of them gives; the second's lists come first. */
function both(declared: ImportFilters, typed: ImportFilters): ImportFilters {
  const list = (key: 'keywords' | 'agendas' | 'communes') =>
    typed[key].length > 0 ? typed[key] : declared[key];
  const days = (a: Day | undefined, b: Day | undefined) =>
    [a, b].filter((day) => day !== undefined).sort();
  return {
    from: days(declared.from, typed.from).at(-1),
    until: days(declared.until, typed.until)[0],
    keywords: list('keywords'),
    agendas: list('agendas'),
    communes: list('communes'),
    minimumScore: Math.max(declared.minimumScore, typed.minimumScore),
  };
}
