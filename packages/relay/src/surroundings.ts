import type { InstallationToken } from './forge/credentials.ts';
import type { RateLimit } from './intake/rate-limit.ts';
import { createRateLimit } from './intake/rate-limit.ts';

/** What the relay uses of the world, so that tests can stand in for it. */
export interface Surroundings {
  fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now(): number;
  /** One line of the journal. Callers put neither address, cookie, code nor token in it. */
  log(entry: Readonly<Record<string, string>>): void;
  memory: Memory;
}

/** What one instance remembers for a while. To lose it changes no answer but that to a flood. */
export interface Memory {
  visitors: RateLimit;
  installationToken?: InstallationToken;
}

export function createMemory(): Memory {
  return { visitors: createRateLimit() };
}

export const realSurroundings: Surroundings = {
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  log: (entry) => console.log(JSON.stringify(entry)),
  memory: createMemory(),
};
