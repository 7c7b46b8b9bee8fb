import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listTerritoryFiles } from '@echosciences/content';
import type { CacheOptions } from '@echosciences/content/records/cache';
import { hasCache } from '@echosciences/content/records/cache';

/** What a worker is told. */
export interface FillTask {
  options: CacheOptions;
  content: string;
  ids: readonly string[];
  /** How many of `ids` are taken: the workers share them out among themselves. */
  next: Int32Array;
}

/** Below it a worker costs more time to start than it saves: entries. */
const WORTH = 2000;

/**
 * Judges the territories without records on every core, if they are many. Workers leave what they
 * find in the cache alone: a run that goes without, or a worker that fails, costs time only.
 */
export async function fillCache(
  options: CacheOptions,
  content: string,
  territories: readonly string[],
): Promise<void> {
  const ids = territories.filter((id) => !hasCache(options, id));
  const cores = Math.min(availableParallelism(), ids.length);
  if (cores < 2 || countEntries(content, ids) < WORTH) return;
  const next = new Int32Array(new SharedArrayBuffer(4));
  const task: FillTask = { options, content, ids, next };
  await Promise.all(Array.from({ length: cores }, () => runWorker(task)));
}

function runWorker(task: FillTask): Promise<void> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), { workerData: task });
    worker.once('error', () => done());
    worker.once('exit', () => done());
  });
}

function countEntries(content: string, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + listTerritoryFiles(join(content, id)).folders.length, 0);
}
