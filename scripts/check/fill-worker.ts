import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { checkTerritory, loadTerritory } from '@echosciences/content';
import { openCache } from '@echosciences/content/records/cache';
import type { FillTask } from './fill-cache.ts';

/** Records territories until none is left. Rules over several entries run too, for nothing: they are quick. */
const { options, content, ids, next } = workerData as FillTask;

for (let index = Atomics.add(next, 0, 1); index < ids.length; index = Atomics.add(next, 0, 1)) {
  const id = ids[index] as string;
  const cache = openCache(options, content, id);
  checkTerritory(loadTerritory(content, id, cache), { territories: new Map() });
  cache.save();
  // The native parser of Markdown gives its memory back between two turns of the event loop.
  await setImmediate();
}
