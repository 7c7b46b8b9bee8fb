import type { Code } from '../codes.ts';
import type { Finding } from '../finding.ts';

/** Something wrong in a Markdown body, at a 1-based place of it. */
export interface BodyFault {
  line: number;
  column: number;
  code: Code;
  /** French: what is wrong and what to write instead. */
  message: string;
  /** An error unless told. */
  level?: Finding['level'];
}

/** The same, of a piece of the body whose place is known elsewhere. */
export type Fault = Pick<BodyFault, 'code' | 'message' | 'level'>;
