import { AGENDA_PAGES, CACHES, KEPT_AT, PREFIX } from '../../lib/offline/kept.ts';

export interface KeptPage {
  path: string;
  title: string;
  /** Milliseconds since 1970. */
  keptAt: number;
}

/** The pages that the reader opened, the last one first. */
export async function visitedPages(): Promise<KeptPage[]> {
  const { name } = CACHES.pages;
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const pages = (await cache.keys()).map(async (request) => {
    const response = await cache.match(request, { ignoreVary: true });
    return response ? [await describe(request.url, response)] : [];
  });
  return (await Promise.all(pages)).flat().sort((a, b) => b.keptAt - a.keptAt);
}

/** The week's agenda, as far as it is there. */
export async function agendaPages(): Promise<KeptPage[]> {
  const pages = AGENDA_PAGES.map(async (path) => {
    const options = { cacheName: CACHES.agenda.name, ignoreVary: true };
    const response = await caches.match(path, options);
    return response ? [await describe(new URL(path, location.origin).href, response)] : [];
  });
  return (await Promise.all(pages)).flat();
}

/** Deletes what the reader opened, or all that is kept. */
export async function forget(what: 'visits' | 'all'): Promise<void> {
  const visits: string[] = [CACHES.pages.name, CACHES.images.name];
  for (const name of await caches.keys()) {
    if (visits.includes(name) || (what === 'all' && name.startsWith(PREFIX))) {
      await caches.delete(name);
    }
  }
}

async function describe(url: string, response: Response): Promise<KeptPage> {
  const { pathname } = new URL(url);
  const [head = ''] = (await response.text()).split('</head>', 1);
  const page = new DOMParser().parseFromString(head, 'text/html');
  const title = page.querySelector<HTMLMetaElement>('[property="og:title"]')?.content;
  return {
    path: pathname,
    title: title || page.title || pathname,
    keptAt: Number(response.headers.get(KEPT_AT)),
  };
}
