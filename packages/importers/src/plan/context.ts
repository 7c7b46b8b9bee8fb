import type { Day } from '@echosciences/calendar';
import type { TerritoryContent } from '@echosciences/content';
import type { EntryData } from '@echosciences/schemas';
import type { Draft } from '../draft.ts';
import type { FetchedImage } from '../images/fetch.ts';

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

/** What a plan is made with, besides the records. */
export interface PlanContext {
  /** Name of the source, as its entries bear it. */
  provider: string;
  /** Every territory of the network: an event may be elsewhere than it is said to be. */
  contents: readonly TerritoryContent[];
  venuesOf(territory: string): Venues | undefined;
  /** As `fetchImage`; absent: images are left. Called only for those that are not there. */
  takeImage?(image: NonNullable<Draft['image']>): Promise<FetchedImage | { problem: string }>;
  /** The whole source was read: what is not in it is gone there. */
  isComplete: boolean;
  /** `2026-11-24` */
  today: Day;
}
