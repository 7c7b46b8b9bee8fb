import type { Day } from '@echosciences/calendar';
import type { TerritoryContent } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';

export type EventAddress = NonNullable<EntryData<'event'>['address']>;

/** A place that the directory lacks, ready to be judged and written. */
export interface NewPlace {
  slug: string;
  /** Front matter, but the day of publication. */
  fields: Readonly<Record<string, unknown>>;
  /** Markdown. */
  body?: string;
}

/** What the directory of a territory knows of the place at an address. */
export type Recognised =
  | { place: string }
  | { create: NewPlace }
  /** French. */
  | { doubt: string }
  | { none: true };

/** The places of one territory; a venue that was to be created is recognised from then on. */
export interface Venues {
  recognise(address: EventAddress): Recognised;
}

/** An image ready to lie beside an entry, or a French sentence that says why there is none. */
export type TakenImage =
  | { bytes: Uint8Array; extension: 'avif' | 'jpg' | 'png' | 'webp' }
  | { note: string };

/** What a plan is made with, besides the records. */
export interface PlanContext {
  /** Name of the source, as its entries bear it. */
  provider: string;
  /** Every territory of the network: an event may be elsewhere than it is said to be. */
  contents: readonly TerritoryContent[];
  venuesOf(territory: string): Venues | undefined;
  /** Absent: images are left. Called only for those that are needed. */
  takeImage?(image: { url: string; credit?: string }): Promise<TakenImage>;
  /** The whole source was read: what is not in it is gone there. */
  isComplete: boolean;
  /** `2026-11-24` */
  today: Day;
}
