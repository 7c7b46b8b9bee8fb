import type { Problem } from '@echosciences/schemas';
import type { Answer } from './answers.ts';

/** A place in what was sent, and what is wrong there, in French. */
export interface FormProblem {
  path: readonly (string | number)[];
  message: string;
}

/** A problem without the keys of the file, which a person never sees. */
export function formProblem({ path, label, reason }: Problem): FormProblem {
  return { path, message: label ? `${label} : ${reason}` : reason };
}

/** Why a request comes to nothing; caught by the endpoint, which answers. */
export class Refused extends Error {
  override name = 'Refused';
  readonly answer: Answer;
  readonly problems?: readonly FormProblem[];
  /** In seconds. */
  readonly retryAfter?: number;
  /** The forge's own word for it, for the journal. */
  readonly detail?: string;

  constructor(
    answer: Answer,
    more: { problems?: readonly FormProblem[]; retryAfter?: number; detail?: string } = {},
  ) {
    super(answer);
    this.answer = answer;
    Object.assign(this, more);
  }
}
