import type { Fault } from '../finding.ts';

/** Something wrong in a Markdown body, at a 1-based place of it. */
export interface BodyFault extends Fault {
  line: number;
  column: number;
}
