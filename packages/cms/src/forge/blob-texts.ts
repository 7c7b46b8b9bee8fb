/** Where texts are kept from one visit to the next: the browser's own storage. */
export interface TextStore {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, text: string): Promise<unknown>;
}

interface Options {
  /** Texts of at most `BATCH` blobs, by their sha; a blob that is no text, or too long, is not in it. */
  fetchMany(shas: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Text of one blob. */
  fetchOne(sha: string): Promise<string>;
  store: TextStore;
}

interface Waiting {
  sha: string;
  resolve(text: string): void;
  reject(error: unknown): void;
}

/** How many texts one request asks for: 100 entries are some 200 kB. */
export const BATCH = 100;

/** How long a request waits for more to ask with it, in milliseconds. */
const PATIENCE = 10;

/**
 * Reads texts of Git blobs: each once, since a sha never changes its text, and those that are asked
 * for together by one request.
 * @returns a function from a sha to its text
 */
export function createBlobTexts({ fetchMany, fetchOne, store }: Options) {
  const known = new Map<string, Promise<string>>();
  let waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function flush() {
    clearTimeout(timer);
    const asked = waiting;
    waiting = [];
    if (asked.length === 0) return;
    try {
      const texts = await fetchMany(asked.map(({ sha }) => sha));
      for (const { sha, resolve, reject } of asked) {
        const text = texts.get(sha);
        if (text === undefined) fetchOne(sha).then(resolve, reject);
        else resolve(text);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  function ask(sha: string): Promise<string> {
    return new Promise((resolve, reject) => {
      waiting.push({ sha, resolve, reject });
      clearTimeout(timer);
      if (waiting.length >= BATCH) flush();
      else timer = setTimeout(flush, PATIENCE);
    });
  }

  async function read(sha: string): Promise<string> {
    // Decap's own key for the same thing, in its backends that keep texts.
    const key = `gh.${sha}`;
    const kept = await store.getItem(key).catch(() => undefined);
    if (typeof kept === 'string') return kept;
    const text = await ask(sha);
    // A full storage costs a request next time, nothing else.
    store.setItem(key, text).catch(() => {});
    return text;
  }

  return (sha: string): Promise<string> => {
    const text = known.get(sha) ?? read(sha);
    known.set(sha, text);
    text.catch(() => known.delete(sha));
    return text;
  };
}
