import { AGENDA_PAGES, KEPT_AT, OFFLINE_PAGE } from '../lib/offline/kept.ts';
import { isPage } from '../lib/offline/requests.ts';
import { fetchPage, keptPage } from './keep.ts';
import { scope } from './scope.ts';

/** Milliseconds after which the agenda is asked for again: sites are built every night. */
const OLD = 12 * 60 * 60 * 1000;

/** Keeps the week's agenda and the page that stands in for others, unless they are recent. */
export async function keepWeek(): Promise<void> {
  // Who saves data keeps what was opened, and the page that says so.
  const isSaving = scope.navigator.connection?.saveData === true;
  for (const path of [OFFLINE_PAGE, ...(isSaving ? [] : AGENDA_PAGES)]) {
    const url = scope.location.origin + path;
    const at = Number((await keptPage(url))?.headers.get(KEPT_AT) ?? 0);
    if (Date.now() - at > OLD) await attempt(fetchPage(url));
  }
}

/** Keeps the pages that are open already: they came before the worker did. */
export async function keepOpenPages(): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const { url } of windows) {
    if (!isPage(url, scope.location.origin) || (await keptPage(url))) continue;
    await attempt(fetchPage(url));
  }
}

/** On a train the next attempt may do: nothing waits for this one. */
async function attempt(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}
