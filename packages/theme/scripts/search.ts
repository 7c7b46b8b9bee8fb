/** The search page: reads the form, asks Pagefind, shows the results; the address keeps the question. */
export {};

interface PagefindResult {
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
  }>;
}

interface Pagefind {
  init(): Promise<void>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

const SHOWN = 20;
/** Built beside the pages after the bundle: an address, not a module that a bundler could follow. */
const PAGEFIND = '/pagefind/pagefind.js';

let pagefind: Promise<Pagefind> | undefined;
let latest = 0;

const form = document.querySelector<HTMLFormElement>('[data-search]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-search-results]');

if (form && status && list) {
  document.querySelector('[data-search-fallback]')?.remove();
  fill(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(form, status, list);
  });
  form.addEventListener('change', () => void search(form, status, list));
  if (new FormData(form).get('q')) void search(form, status, list);
}

async function search(form: HTMLFormElement, status: HTMLElement, list: HTMLOListElement) {
  const asked = ++latest;
  const { q = '', ...filters } = question(form);
  history.replaceState(null, '', address(q, filters));
  if (q === '' && Object.keys(filters).length === 0) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  status.textContent = 'Recherche en cours…';
  pagefind ??= import(/* @vite-ignore */ PAGEFIND).then(async (module: Pagefind) => {
    await module.init();
    return module;
  });
  try {
    const { results } = await (await pagefind).search(q || null, { filters });
    const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    if (asked !== latest) return;
    list.replaceChildren(...shown.map(resultItem));
    status.textContent = sentence(results.length, q);
  } catch {
    pagefind = undefined;
    status.textContent = 'La recherche est indisponible : vérifiez la connexion, puis recommencez.';
  }
}

function question(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([key, value]) => [key, String(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

function address(q: string, filters: Record<string, string>): string {
  const query = new URLSearchParams({ ...(q && { q }), ...filters }).toString();
  return query ? `?${query}` : location.pathname;
}

function fill(form: HTMLFormElement) {
  for (const [key, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
}

function sentence(count: number, query: string): string {
  const about = query ? ` pour « ${query} »` : '';
  if (count === 0) return `Aucun résultat${about}. Essayez un mot plus court ou plus général.`;
  const more = count > SHOWN ? ` Les ${SHOWN} premiers sont affichés.` : '';
  return `${count} résultat${count > 1 ? 's' : ''}${about}.${more}`;
}

type ResultData = Awaited<ReturnType<PagefindResult['data']>>;

function resultItem({ url, excerpt, meta }: ResultData): HTMLLIElement {
  const item = document.createElement('li');
  const kind = document.createElement('p');
  kind.className = 'card__kind';
  kind.textContent = meta.rubrique ?? '';
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const title = document.createElement('h2');
  title.append(link);
  const text = document.createElement('p');
  // Pagefind escapes the page's text and adds <mark> only.
  text.innerHTML = excerpt;
  item.append(kind, title, text);
  return item;
}
