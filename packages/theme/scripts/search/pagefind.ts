/** What the search asks of Pagefind, and how it ranks what comes back. */
import type { AnswerData } from '../../lib/search/answer.ts';
import { isAnswer } from '../../lib/search/answer.ts';
import { PAST } from '../../lib/search/params.ts';
import { askedWords } from '../../lib/search/words.ts';

export type Filters = Record<string, string>;

export interface Found {
  data(): Promise<FoundData>;
}

/** As `searchRecord()` wrote it, elided words apart. */
export interface FoundData extends AnswerData {
  url: string;
}

/** Built beside the pages after the bundle: an address, not a module that a bundler could follow. */
const PAGEFIND = '/pagefind/pagefind.js';
const ENTRY = '/pagefind/pagefind-entry.json';
/** What has ended comes after what is to come, unless it answers four times better. */
const PAST_WEIGHT = 0.25;
/** Excluded, it excludes nothing: a filter is loaded and counted only when it is named. */
const NO_VALUE = '-';

let loading: Promise<Index> | undefined;

/**
 * Everything that answers, the best first. Pagefind keeps silent about a file that does not come and
 * finds nothing: nothing found is asked again of a new index, which fails when there is no network.
 * @throws Error when the index cannot be read
 */
export async function find(question: string, filters: Filters): Promise<Found[]> {
  const found = await findOnce(question, filters);
  if (found.length > 0) return found;
  loading = undefined;
  return findOnce(question, filters);
}

/** The same of an index that has just been read. */
export async function findOnce(question: string, filters: Filters): Promise<Found[]> {
  const index = await load();
  const words = askedWords(question);
  const term = words || null;
  const { results } = await index.search(term, { filters });
  const past = await index.search(term, { filters: { ...filters, ...PAST } });
  const ended = new Set(past.results.map(({ id }) => id));
  const rank = ({ id, score }: IndexResult) => (ended.has(id) ? score * PAST_WEIGHT : score);
  const [first, ...others] = results.sort((a, b) => rank(b) - rank(a));
  if (!first || (term && !isAnswer(words, await first.data()))) return [];
  return [first, ...others];
}

/** How many answers each value of a filter would give, the other filters held. */
export async function countsOf(
  question: string,
  filters: Filters,
  name: string,
): Promise<ReadonlyMap<string, number>> {
  const index = await load();
  const { [name]: own, ...others } = filters;
  const { filters: counts } = await index.search(askedWords(question) || null, {
    filters: { ...others, not: { [name]: NO_VALUE } },
  });
  return new Map(Object.entries(counts[name] ?? {}));
}

function load(): Promise<Index> {
  loading ??= open().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function open(): Promise<Index> {
  const entry = await fetch(ENTRY, { cache: 'no-store' });
  if (!entry.ok) throw new Error(`${ENTRY}: ${entry.status}`);
  const { createInstance } = await import(/* @vite-ignore */ PAGEFIND);
  // The worker is as many bytes again as the module, for a search of a few milliseconds.
  return createInstance({ noWorker: true, excerptEllipsis: '…' });
}

interface IndexResult extends Found {
  id: string;
  score: number;
}

interface Index {
  search(
    term: string | null,
    options: { filters: Record<string, string | Filters> },
  ): Promise<{ results: IndexResult[]; filters: Record<string, Record<string, number>> }>;
}
