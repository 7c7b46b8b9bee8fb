import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PreparedSearch, SearchSources } from '../search-index.ts';
import { prepareSearch } from '../search-index.ts';
import type { Told } from './process.ts';

/** A search that is being prepared while the pages are made. */
export interface SearchBeside {
  /** Prepares the index of a site whose open data is written already. */
  begin(sources: SearchSources): void;
  /**
   * Writes the index, once it is ready.
   * @returns what was done
   * @throws Error as the index's makers do
   */
  write(): Promise<string>;
}

const PROGRAM = fileURLToPath(new URL('./process.ts', import.meta.url));
/** Of a process that has ended, its end says more than that it could not be told something. */
const NOT_SENT = () => {};
let running: ChildProcess | undefined;

/**
 * A process for the search of a site: pages leave it no moment in this one, and its memory goes with
 * it. It loads what it needs while the site is not ready for it yet.
 */
export function searchBeside(): SearchBeside {
  const child = fork(PROGRAM, { serialization: 'advanced' });
  running = child;
  const ended = new Promise<Told>((resolve) => {
    child.once('message', (told: Told) => resolve(told));
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code, signal) =>
      resolve({ error: new Error(`The search’s process ended: ${signal ?? code}.`) }),
    );
  });
  // A build that fails does not wait for it.
  child.unref();
  child.channel?.unref();
  return {
    begin(sources) {
      child.send(sources, NOT_SENT);
    },
    async write() {
      child.ref();
      child.channel?.ref();
      child.send('write', NOT_SENT);
      const told = await ended;
      running = undefined;
      if ('error' in told) throw told.error;
      return told.done;
    },
  };
}

/** In this process: Pagefind, which has its own, works while pages are made here. */
export function searchHere(): SearchBeside {
  let search: Promise<PreparedSearch>;
  return {
    begin(sources) {
      search = prepareSearch(sources);
      // Its fault is told in the end.
      search.catch(() => {});
    },
    write: async () => (await search).write(),
  };
}

/** Ends what a build that failed has left running. */
export function stopSearch(): void {
  running?.kill();
  running = undefined;
}
