import type { ImportPlan, Outcome } from '@echosciences/importers';
import type { ImportFormat } from '@echosciences/schemas';
import { textOf } from './text-report.ts';

/** How many records of a source ended how; the kinds add up to `read`. */
export interface Sums {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  ignored: number;
  duplicates: number;
  errors: number;
}

/** What importing one source did, or would do. */
export interface SourceReport {
  name: string;
  format: ImportFormat;
  /** File or address, without any key. */
  address: string;
  /** `auto` for a source whose events go where they take place. */
  territory: string;
  /** Whether the contents were written: else it was a trial. */
  isWritten: boolean;
  /** Why the source could not be read, in French: then nothing of it was written. */
  refused?: string;
  sums: Sums;
  plan?: ImportPlan;
  /** Of the source as a whole, in French. */
  notes: string[];
}

/** What `pnpm importer --json` prints. */
export interface ImportReport {
  sources: (Omit<SourceReport, 'plan'> & {
    outcomes: Outcome[];
    missing: ImportPlan['missing'];
    newPlaces: ImportPlan['newPlaces'];
    /** The report of this source for people, in Markdown. */
    text: string;
  })[];
}

const SUM_OF = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  ignored: 'ignored',
  duplicate: 'duplicates',
  error: 'errors',
} as const satisfies Record<Outcome['kind'], keyof Sums>;

/** Counts each record once. */
export function sumsOf(outcomes: readonly Outcome[]): Sums {
  const sums: Sums = {
    read: outcomes.length,
    created: 0,
    updated: 0,
    unchanged: 0,
    ignored: 0,
    duplicates: 0,
    errors: 0,
  };
  for (const { kind } of outcomes) sums[SUM_OF[kind]] += 1;
  return sums;
}

/** Whether something calls for a person's hand before the next run. */
export function hasErrors({ refused, sums }: Pick<SourceReport, 'refused' | 'sums'>): boolean {
  return refused !== undefined || sums.errors > 0;
}

export function jsonOf(reports: readonly SourceReport[]): ImportReport {
  return {
    sources: reports.map(({ plan, ...report }) => ({
      ...report,
      outcomes: plan?.outcomes ?? [],
      missing: plan?.missing ?? [],
      newPlaces: plan?.newPlaces ?? [],
      text: textOf({ plan, ...report }, { whole: false }),
    })),
  };
}
