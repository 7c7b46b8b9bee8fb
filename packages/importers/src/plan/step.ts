import type { PlanContext } from './context.ts';
import type { PlacesToBe } from './places-to-be.ts';
import type { Outcome, PlannedWrite } from './plan.ts';

/** What the plan knows when a record's turn comes. */
export interface Step {
  context: PlanContext;
  places: PlacesToBe;
  /** Whether an event's slug is taken or given in a territory. */
  isTaken(territory: string, slug: string): boolean;
}

/** What becomes of one record. */
export interface Decided {
  outcome: Outcome;
  write?: PlannedWrite;
  /** The slug that a new event is given. */
  slug?: string;
}
