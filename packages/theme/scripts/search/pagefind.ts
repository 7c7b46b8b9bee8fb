/** What the search asks of Pagefind's two indexes: what is current, then what has ended. */
import type { AnswerData } from '../../lib/search/answer.ts';
import { isAnswer } from '../../lib/search/answer.ts';
import { askedWords } from '../../lib/search/words.ts';

export type Filters = Record<string, string>;

export interface Question {
  text: string;
  filters: Filters;
  /** Whether what has ended is asked for, whatever the current index has. */
  past: boolean;
}

export interface Answers {
  /** The best first. */
  found: Found[];
  /** Nothing current answers, so that all of them were over at the build. */
  onlyEnded: boolean;
}

export interface Found {
  data(): Promise<FoundData>;
}

/** As it was indexed: a record of `searchRecord()`, elided words apart. */
export interface FoundData extends AnswerData {
  url: string;
  content: string;
  filters: Record<string, string[]>;
}

type Part = 'current' | 'ended';

/** Built beside the pages after the bundle: addresses, not modules that a bundler could follow. */
const FOLDERS = { current: '/pagefind/', ended: '/pagefind/archives/' } as const;
const OPTIONS = { excerptEllipsis: '…' };
/** Given by Pagefind to all that it merges, to tell it from the index that it merges it with. */
const MERGED = { etat: 'passe' } as const;
/** What has ended comes after what is to come, unless it answers four times better. */
const ENDED_WEIGHT = 0.25;
/** Excluded, it excludes nothing: a filter is loaded and counted only when it is named. */
const NO_VALUE = '-';

const indexes = new Map<Part, Promise<Index | undefined>>();

/** Gets the engine under way while the question is being written; whether it comes is seen with the question. */
export function prepare(): void {
  load('current')
    .then((index) => index?.search('', { filters: {} }))
    .catch(() => undefined);
}

/**
 * Everything that answers. Pagefind keeps silent about a file that does not come and finds nothing:
 * nothing found is asked again of a new index, which fails when there is no network.
 * @throws Error when an index cannot be read
 */
export function find(question: Question): Promise<Answers> {
  return gather(question, async (part) => {
    const found = await look(part, question);
    if (found.results.length > 0) return found;
    indexes.delete(part);
    return look(part, question);
  });
}

/** The same of indexes that have just been read. */
export function findOnce(question: Question): Promise<Answers> {
  return gather(question, (part) => look(part, question));
}

/**
 * How many answers each value of a filter would give, the other filters held. `onlyEnded` is what was
 * said of the question's answers: a value that has something current would show that alone.
 */
export async function countsOf(
  question: Question,
  name: string,
  onlyEnded: boolean,
): Promise<ReadonlyMap<string, number>> {
  const { [name]: own, ...filters } = question.filters;
  const any = { ...filters, not: { [name]: NO_VALUE } };
  const countIn = async (part: Part) =>
    (await look(part, { ...question, filters: any })).filters[name] ?? {};
  const current = await countIn('current');
  const ended = question.past || onlyEnded ? await countIn('ended') : {};
  return new Map(
    Object.keys({ ...ended, ...current }).map((value) => {
      const [now = 0, before = 0] = [current[value], ended[value]];
      return [value, question.past ? now + before : now || before];
    }),
  );
}

async function gather(
  { past }: Question,
  lookIn: (part: Part) => Promise<SearchResult>,
): Promise<Answers> {
  const { results: current } = await lookIn('current');
  if (current.length > 0 && !past) return { found: current, onlyEnded: false };
  const { results: ended } = await lookIn('ended');
  const found = [...current, ...ended].sort((a, b) => b.score - a.score);
  return { found, onlyEnded: current.length === 0 && ended.length > 0 };
}

/** What one index has, and nothing when its best is no answer. */
async function look(
  part: Part,
  { text, filters }: { text: string; filters: IndexFilters },
): Promise<SearchResult> {
  const index = await load(part);
  const words = askedWords(text);
  const merged = part === 'ended' ? MERGED : {};
  const found = await index?.search(words || null, { filters: { ...filters, ...merged } });
  const [best] = found?.results ?? [];
  const isFound = best && (words === '' || isAnswer(words, await best.data()));
  return found && isFound ? found : { results: [], filters: {} };
}

function load(part: Part): Promise<Index | undefined> {
  const loading =
    indexes.get(part) ??
    open(part).catch((error) => {
      indexes.delete(part);
      throw error;
    });
  indexes.set(part, loading);
  return loading;
}

/** Nothing when no page is indexed. The index of what has ended uses the engine of the other one. */
async function open(part: Part): Promise<Index | undefined> {
  const entry = await fetch(`${FOLDERS[part]}pagefind-entry.json`, { cache: 'no-store' });
  if (!entry.ok) throw new Error(`${entry.url}: ${entry.status}`);
  const { languages } = await entry.json();
  if (Object.keys(languages).length === 0) return undefined;
  const { createInstance } = await import(/* @vite-ignore */ `${FOLDERS.current}pagefind.js`);
  // The worker is as many bytes again as the module, for a search of a few milliseconds.
  const index: Index = createInstance({ ...OPTIONS, noWorker: true });
  if (part === 'current') return index;
  // Merging would wait for ever for an engine that does not come; a search fails.
  await index.search('', { filters: {} });
  const options = { ...OPTIONS, indexWeight: ENDED_WEIGHT, mergeFilter: MERGED };
  await index.mergeIndex(FOLDERS.ended, options);
  return index;
}

type IndexFilters = Record<string, string | Filters>;

interface SearchResult {
  results: (Found & { score: number })[];
  /** How many answers each value of a named filter has. */
  filters: Record<string, Record<string, number>>;
}

interface Index {
  search(term: string | null, options: { filters: IndexFilters }): Promise<SearchResult>;
  mergeIndex(folder: string, options: object): Promise<void>;
}
