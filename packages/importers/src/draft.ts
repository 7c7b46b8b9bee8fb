import type { Day } from '@echosciences/calendar';
import type { Outcome } from './plan/plan.ts';
import type { SourcePlace, SourceRecord } from './record.ts';

/** An event of a source as it would be written here, before any look at what there is already. */
export interface Draft {
  kind: 'draft';
  /** Identifier at the source. */
  id: string;
  /** Where it stands in the source, for the report. */
  at: SourcePlace;
  /** Id of the territory where it takes place. */
  territory: string;
  /** Front matter as the schema gives it, without what only the plan knows: dates of publication, source, place, cover. */
  fields: Readonly<Record<string, unknown>>;
  /** Markdown. */
  body: string;
  /** When it was first published at the source, else today. */
  publishedAt: Day;
  source: { provider: string; id: string; url?: string; updatedAt?: string };
  /** The agenda that it was typed into: its number or name. */
  agenda?: string;
  /** Days inside of which the source tells of sessions. */
  window?: SourceRecord['window'];
  image?: SourceRecord['image'];
  /** Public page of the place. */
  website?: string;
  /** From 0 to 100, and why, in French. */
  score: number;
  reasons: string[];
  /** French sentences for the report. */
  notes: string[];
}

/** What is known of one record before the plan: its draft, or why there is none. */
export type Considered =
  | Draft
  | Outcome
  /** The source says that it is gone. */
  | { kind: 'removed'; at: SourcePlace; id: string };
