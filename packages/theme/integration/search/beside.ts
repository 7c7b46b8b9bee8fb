import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SearchSources } from '../search-index.ts';
import type { Told } from './process.ts';

/** A search that is being prepared while the pages are made. */
export interface SearchBeside {
  /**
   * Writes the index, once it is ready.
   * @returns what was done
   * @throws Error as the index's makers do
   */
  write(): Promise<string>;
}

const PROGRAM = fileURLToPath(new URL('./process.ts', import.meta.url));
let running: ChildProcess | undefined;

/**
 * Prepares the index of a site, whose open data is written already, in a process of its own: pages
 * leave it no moment in this one, and its memory goes with it.
 */
export function searchBeside(sources: SearchSources): SearchBeside {
  const child = fork(PROGRAM, { serialization: 'advanced' });
  running = child;
  child.send(sources);
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
    async write() {
      child.ref();
      child.channel?.ref();
      child.send('write');
      const told = await ended;
      running = undefined;
      if ('error' in told) throw told.error;
      return told.done;
    },
  };
}

/** Ends what a build that failed has left running. */
export function stopSearch(): void {
  running?.kill();
  running = undefined;
}
