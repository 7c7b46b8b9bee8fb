import type { Day } from '@echosciences/calendar';
import type { TerritoryContent } from '@echosciences/content';
import type { Draft } from '../draft.ts';
import type { FetchedImage } from '../images/fetch.ts';

/** What a plan is made with, besides the records. */
export interface PlanContext {
  /** Name of the source, as its entries bear it. */
  provider: string;
  /** Every territory of the network: an event may be elsewhere than it is said to be. */
  contents: readonly TerritoryContent[];
  /** How places that the directory lacks are told and called. */
  naming: {
    /** Id of the kind of place that a name tells; none for what nobody visits. */
    kindOf(name: string): string | undefined;
    /** A name as a title: capitals calmed. */
    titleOf(name: string): string;
  };
  /** As `fetchImage`; absent: images are left. Called only for those that are not there. */
  takeImage?(image: NonNullable<Draft['image']>): Promise<FetchedImage | { problem: string }>;
  /** The whole source was read: what is not in it is gone there. */
  isComplete: boolean;
  /** `2026-11-24` */
  today: Day;
}
