import { setTimeout } from 'node:timers/promises';
import { typography } from '@echosciences/schemas';
import { SourceRefused } from '../record.ts';
import { faultOfCode } from './faults.ts';

const ATTEMPTS = 5;
/** Between half of it and all of it before the second attempt, twice as much before each further one. */
const FIRST_PAUSE_MS = 2000;
/** A server may ask for more time than a run has. */
export const LONGEST_PAUSE_MS = 120_000;

export interface Patience {
  /** Waits for that many milliseconds. */
  pause?: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1: machines that were refused together shall not come back together. */
  random?: () => number;
}

/**
 * Does something again while it fails for a time: exponential back-off with jitter, or what the server
 * asks for; five attempts and, pauses together, some minutes at most.
 * @param name what is asked, for the message
 * @throws {SourceRefused} when it fails for good
 */
export async function retried<Result>(
  name: string,
  attempt: () => Promise<Result>,
  { pause = setTimeout, random = Math.random }: Patience,
): Promise<Result> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof SourceRefused) throw error;
      const { message, isTemporary, retryAfter } = faultOfCode(error);
      const backOff = FIRST_PAUSE_MS * 2 ** (count - 1) * (0.5 + random() / 2);
      const wait = Math.max(backOff, retryAfter ?? 0);
      if (!isTemporary) throw refusal(name, message);
      if (wait > LONGEST_PAUSE_MS) {
        const minutes = Math.ceil(wait / 60_000);
        throw refusal(
          name,
          `${message} ; le serveur demande d’attendre ${minutes} minutes : relancer l’import ensuite`,
        );
      }
      if (count === ATTEMPTS) {
        throw refusal(
          name,
          `${message} ; ${ATTEMPTS} essais n’y ont rien fait : relancer l’import plus tard`,
        );
      }
      await pause(wait);
    }
  }
}

function refusal(name: string, reason: string): SourceRefused {
  return new SourceRefused(`${name}\u00A0: ${typography(reason)}.`);
}
