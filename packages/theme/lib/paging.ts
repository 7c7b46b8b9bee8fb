/** Entries on one page of a list. */
const PAGE_SIZE = 24;

/** Address of a page of a list: the first has the list's own. */
export function pageHref(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}

/** Static paths of the pages after the first, which has an address of its own. */
export function extraPages(items: readonly unknown[]): { params: { page: string } }[] {
  const count = pageCount(items);
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
    params: { page: String(index + 2) },
  }));
}

/** One page of a list; without a number, the first. */
export function pageOf<Entry>(items: readonly Entry[], number: string | undefined) {
  const page = Number(number ?? 1);
  const first = (page - 1) * PAGE_SIZE;
  return { items: items.slice(first, first + PAGE_SIZE), page, count: pageCount(items) };
}

function pageCount(items: readonly unknown[]): number {
  return Math.max(1, Math.ceil(items.length / PAGE_SIZE));
}
