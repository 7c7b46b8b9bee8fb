/** What the relay uses of the world, so that tests can stand in for it. */
export interface Surroundings {
  fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now(): number;
  /** One line of the journal. Callers put neither address, cookie, code nor token in it. */
  log(entry: Readonly<Record<string, string>>): void;
}

export const realSurroundings: Surroundings = {
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  log: (entry) => console.log(JSON.stringify(entry)),
};
