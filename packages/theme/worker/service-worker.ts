/** The service worker of a site: docs/hebergement.md says how it is removed, decision 15 why it is so. */
import { CACHES, PREFIX } from '../lib/offline/kept.ts';
import { kindOf } from '../lib/offline/requests.ts';
import { file, frame, fromNetwork, page } from './answer.ts';
import type { RequestEvent } from './scope.ts';
import { scope } from './scope.ts';
import { keepOpenPages, keepWeek } from './week.ts';

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepWeek(), scope.skipWaiting()]));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(start());
});

scope.addEventListener('fetch', (event) => {
  const answer = answerTo(event);
  if (answer) event.respondWith(answer);
});

function answerTo(event: RequestEvent): Promise<Response> | undefined {
  switch (kindOf(event.request, scope.location.origin)) {
    case 'page':
      return pageThenWeek(event);
    case 'frame':
      return frame(event);
    case 'file':
      return file(event, 'files');
    case 'image':
      return file(event, 'images');
    default:
      return isNavigation(event) ? fromNetwork(event) : undefined;
  }
}

/** One that the worker has nothing to say about: a calendar, a tool. */
function isNavigation({ request }: RequestEvent): boolean {
  return request.mode === 'navigate' && request.method === 'GET';
}

/** The page comes first: nothing else is asked of a slow network before it. */
function pageThenWeek(event: RequestEvent): Promise<Response> {
  const answer = page(event);
  event.waitUntil(answer.then(keepWeek));
  return answer;
}

async function start(): Promise<void> {
  const current: string[] = Object.values(CACHES).map(({ name }) => name);
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && !current.includes(name)) await caches.delete(name);
  }
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  await keepOpenPages();
}
