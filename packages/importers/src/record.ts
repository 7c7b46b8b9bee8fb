import type { Day, LocalDateTime } from '@echosciences/calendar';
import type { EntryData, HANDICAPS } from '@echosciences/schemas';

/** A text as the source has it; nothing is cleaned yet. */
export interface RichText {
  text: string;
  format: 'plain' | 'markdown' | 'html';
}

/** One session, in wall-clock time of the content's zone, whatever the source's. */
export interface Timing {
  begin: LocalDateTime;
  end?: LocalDateTime;
}

/** Where an event takes place, as the source tells it: each part may lack or be wrong. */
export interface SourceLocation {
  name?: string;
  /** The whole address or the street, as given. */
  address?: string;
  postalCode?: string;
  city?: string;
  insee?: string;
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
  /** Public page of the place. */
  website?: string;
  /** `FR`; another country is outside every territory. */
  countryCode?: string;
}

/**
 * An event of any source, its shape made one and its values still the source's own. Only what is
 * listed here is ever read: what the source says of persons (creator, member, organiser, attendees,
 * private mail) has no place in it.
 */
export interface SourceRecord {
  /** Identifier at the source, the same at each run; 200 characters at most. */
  id: string;
  /** Public page of the event. */
  url?: string;
  /** Instants, UTC: `2026-10-02T16:30:00Z`. */
  createdAt?: string;
  updatedAt?: string;
  title: string;
  /** One or two sentences. */
  summary?: RichText;
  description?: RichText;
  /** In any order; the same may come twice. */
  timings: Timing[];
  /** Whole days, both included. */
  days: { from: Day; to: Day }[];
  /** What the source says in words of dates that it does not list: « certains mercredis ». */
  datesInWords?: string;
  /** Days inside of which a recurrence was expanded: the source tells nothing of the others. */
  window?: { from: Day; to: Day };
  status: EntryData<'event'>['eventStatus'];
  attendance: EntryData<'event'>['eventAttendanceMode'];
  onlineUrl?: string;
  location?: SourceLocation;
  /** What it costs, in words: « Gratuit sur inscription ». */
  conditions?: string;
  registration: { type: 'link' | 'email' | 'phone'; value: string }[];
  accessibility: (keyof typeof HANDICAPS)[];
  age?: { min?: number; max?: number };
  /** Keywords and categories, as written. */
  keywords: string[];
  image?: { url: string; credit?: string };
  /** The agenda that it was typed into. */
  agenda?: { id?: string; title?: string };
}

/** Where in its file something stands, in French: « ligne 12 », « enregistrement 3 », « page 2, enregistrement 3 ». */
export type SourcePlace = string;

/** What a reader makes of one record of its source: exactly one of these for each. */
export type ReadItem =
  | {
      kind: 'record';
      at: SourcePlace;
      record: SourceRecord;
      /** What was understood otherwise than written, or left out: French, for the report. */
      notes?: string[];
    }
  /** Not for publication: a draft, a private event. `reason` is French. */
  | { kind: 'ignored'; at: SourcePlace; id?: string; title?: string; reason: string }
  /** Unreadable. `message` is French and says what to do. */
  | { kind: 'fault'; at: SourcePlace; id?: string; title?: string; message: string }
  /** The source says that it is gone. */
  | { kind: 'removed'; at: SourcePlace; id: string };

/** A source that cannot be read at all or to its end: nothing of it is written. French. */
export class SourceRefused extends Error {
  override name = 'SourceRefused';
}
