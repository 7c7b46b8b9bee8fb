/** Takes the place of the worker that a site no longer wants: deletes what it kept, then itself. */
import { PREFIX } from '../lib/offline/kept.ts';
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) await caches.delete(name);
  }
  await scope.registration.unregister();
}
