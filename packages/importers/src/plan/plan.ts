import type { PlacedFiles } from '@echosciences/content/placing';
import type { ContentTypeKey } from '@echosciences/schemas';
import type { SourcePlace } from '../record.ts';

/** What becomes of one record of the source. Every text is French. */
export interface Outcome {
  kind: OutcomeKind;
  at: SourcePlace;
  /** Identifier at the source. */
  id?: string;
  title?: string;
  territory?: string;
  /** `content/corse/agenda/2027/2027-10-08-nuit/index.md`: what is written, or what it meets. */
  path?: string;
  /** Why it is ignored, held for a duplicate or in error. */
  reason?: string;
  changes?: Change[];
  kept?: Kept[];
  /** Culture scientifique, from 0 to 100, and why. */
  score?: number;
  reasons?: string[];
  notes: string[];
}

/** The outcomes, with their French names in the plural. */
const OUTCOMES = {
  created: 'créés',
  updated: 'modifiés',
  unchanged: 'inchangés',
  ignored: 'ignorés',
  duplicate: 'doublons probables',
  error: 'erreurs',
} as const;

export type OutcomeKind = keyof typeof OUTCOMES;

/** A field that takes the source's value. */
export interface Change {
  /** French label. */
  field: string;
  before: string;
  after: string;
}

/** A field that keeps the value of the file. */
export interface Kept {
  /** French label. */
  field: string;
  /** The source has changed it as well: for a person to settle. */
  isConflict: boolean;
  here: string;
  there: string;
}

/** An imported event that the source no longer has. */
export interface Missing {
  territory: string;
  path: string;
  id: string;
  title: string;
}

/** A place that events need and that the directory does not have yet. */
export interface PlannedPlace {
  territory: string;
  slug: string;
  title: string;
  path: string;
}

/** One entry to write. */
export interface PlannedWrite {
  type: ContentTypeKey;
  /** Path of its `index.md` from the repository's root. */
  path: string;
  /** What the file holds now; absent for a new entry. */
  before?: string;
  /** What it is to hold. */
  text: string;
  images: PlacedFiles;
  /** The outcome that it carries out; absent for a place. */
  outcome?: Outcome;
  /** Paths of new places that it needs. */
  needs: string[];
}

/** All that an import would do, decided before anything is written. */
export interface ImportPlan {
  /** One for each record, in the order of reading. */
  outcomes: Outcome[];
  missing: Missing[];
  newPlaces: PlannedPlace[];
  /** What a coordinator could do by hand: French sentences. */
  suggestions: string[];
  /** Places first. */
  writes: PlannedWrite[];
}
