/** Takes the place of the worker that a site no longer wants: deletes what it kept, then itself. */
import { PREFIX } from '../lib/offline/kept.ts';
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => event.waitUntil(remove()));

/** All is asked for at once: a browser that stops the worker half-way has it all to do already. */
async function remove(): Promise<void> {
  const leaving = scope.registration.unregister();
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all([leaving, ...kept.map((name) => caches.delete(name))]);
}
