/** `/hors-ligne/`, and whatever page it stands in for: what the device keeps, and the reader's choice. */
import { OFFLINE_PAGE, WORKER } from '../lib/offline/kept.ts';
import { offlineTexts as texts } from '../texts/offline.ts';
import { choose, isRefused } from './offline/choice.ts';
import type { KeptPage } from './offline/kept-pages.ts';
import { agendaPages, forget, visitedPages } from './offline/kept-pages.ts';

/** « mardi 24 novembre à 10:00 », by the device's own clock: it is about the device. */
const moment = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
});

const root = document.querySelector<HTMLElement>('[data-offline]');
if (root && 'serviceWorker' in navigator && 'caches' in globalThis) void start(root);

async function start(root: HTMLElement) {
  const part = <Part extends HTMLElement>(name: string) =>
    root.querySelector<Part>(`[data-offline-${name}]`) as Part;
  const status = part('status');
  const [off, on, clear] = [part('off'), part('on'), part('clear')];

  if (location.pathname !== OFFLINE_PAGE) sayMissing();
  try {
    await show();
  } catch {
    // Storage that the browser refuses to sites: the page says what there is without.
    return;
  }
  part('fallback').remove();
  part('kept').hidden = false;

  off.addEventListener('click', () => void switchOff());
  on.addEventListener('click', () => void switchOn());
  clear.addEventListener('click', () => void clearVisits());
  addEventListener('online', () => {
    status.textContent = texts.backOnline;
  });
  // The worker may still be fetching the week's agenda when the page opens.
  if (!isRefused()) void navigator.serviceWorker.ready.then(show);

  function sayMissing() {
    part('title').textContent = texts.missingTitle;
    part('intro').textContent = texts.missing;
    part<HTMLAnchorElement>('again').href = location.href;
    part('missing').hidden = false;
  }

  async function show() {
    const [agenda, visited] = await Promise.all([agendaPages(), visitedPages()]);
    part('agenda').replaceChildren(...agenda.map(lineOf));
    part('pages').replaceChildren(...visited.map(lineOf));
    part('no-agenda').hidden = agenda.length > 0;
    part('no-pages').hidden = visited.length > 0;
    clear.hidden = visited.length === 0;
    off.hidden = isRefused();
    on.hidden = !isRefused();
    part('state').textContent = isRefused() ? texts.isOff : texts.isOn(await size());
  }

  async function switchOff() {
    choose(false);
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      await registration.unregister();
    }
    await forget('all');
    await show();
    status.textContent = texts.switchedOff;
    on.focus();
  }

  async function switchOn() {
    choose(true);
    try {
      await navigator.serviceWorker.register(WORKER);
      await navigator.serviceWorker.ready;
      status.textContent = texts.switchedOn;
    } catch {
      status.textContent = texts.notSwitchedOn;
    }
    await show();
    off.focus();
  }

  async function clearVisits() {
    await forget('visits');
    await show();
    status.textContent = texts.cleared;
    off.focus();
  }
}

function lineOf({ path, title, keptAt }: KeptPage): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const time = document.createElement('time');
  time.dateTime = new Date(keptAt).toISOString();
  time.textContent = texts.keptAt(
    moment.format(keptAt).replace(/(\d+):(\d+)$/, '$1\u00A0h\u00A0$2'),
  );
  line.append(link, ' ', time);
  return line;
}

/** Megabytes on the device, when the browser says. */
async function size(): Promise<number | undefined> {
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined ? undefined : usage / 1e6;
}
