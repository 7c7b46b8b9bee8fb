import { flushCompileCache } from 'node:module';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { NATIONAL_ID } from '@echosciences/schemas/national-id';
import type { Report, Task, TaskName } from './protocol.ts';
import { MAX_RSS } from './protocol.ts';

/**
 * A process of the pool: does one task after the other, each as if in a process of its own. What
 * kills it is for the pool to see: the client then does the task itself.
 */
const TASKS: Record<TaskName, () => Promise<(directory: string) => Promise<number>>> = {
  build: async () => (await import('./build-site.ts')).buildSite,
  export: async () => (await import('../../export/territory.ts')).exportTerritory,
};

// Without a task yet, what most of them need is loaded. What cannot be loaded fails again in the task,
// which says so.
const early = setTimeout(() => {
  Promise.all([import('./build-site.ts'), import('@echosciences/theme')])
    // Here, since the pool ends its processes with a signal; and before the pages of any site.
    .then(() => flushCompileCache())
    .catch(() => {});
}, 100);

/** By how much the heap may grow until V8 looks for garbage, in percent: the portal holds more than a site. */
const growthFor = (directory: string) => (basename(directory) === NATIONAL_ID ? 30 : 100);

const home = process.cwd();

process.on('message', async ({ name, directory, environment }: Task) => {
  clearTimeout(early);
  const before = { ...process.env };
  process.title = `${name} ${basename(directory)}`;
  // First: esbuild starts its service where it was loaded, long after a site of a test may be gone.
  const run = await TASKS[name]();
  process.chdir(directory);
  setFlagsFromString(`--heap-growing-percent=${growthFor(directory)}`);
  setEnvironment(environment);
  const release = captureOutput((report) => process.send?.(report));
  const code = await run(directory);
  release();
  setEnvironment(before);
  process.chdir(home);
  process.send?.({ code, rss: memory() } satisfies Report);
});
// Its pool has gone.
process.once('disconnect', () => process.exit());

/** Resident bytes; of a worker that would be replaced, those that it cannot give back. */
function memory(): number {
  const rss = process.memoryUsage.rss();
  if (rss <= MAX_RSS) return rss;
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage.rss();
}

function setEnvironment(wanted: Record<string, string | undefined>): void {
  for (const name of Object.keys(process.env)) if (!(name in wanted)) delete process.env[name];
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && process.env[name] !== value) process.env[name] = value;
  }
}

/** What is written goes to the task's client, in order with its exit code. */
function captureOutput(say: (report: Report) => void): () => void {
  const streams = ['stdout', 'stderr'] as const;
  const releases = streams.map((stream) => {
    const { write } = process[stream];
    process[stream].write = ((
      chunk: string | Uint8Array,
      encoding?: BufferEncoding | ((error?: Error) => void),
      done?: (error?: Error) => void,
    ) => {
      say({ stream, text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
      const callback = typeof encoding === 'function' ? encoding : done;
      if (callback) process.nextTick(callback);
      return true;
    }) as typeof write;
    return () => {
      process[stream].write = write;
    };
  });
  return () => {
    for (const release of releases) release();
  };
}
