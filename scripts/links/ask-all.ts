import type { Answer } from './ask.ts';
import { isTemporary } from './ask.ts';

/** Requests that one host gets at a time. */
const PER_HOST = 2;
const HOSTS = 8;
/** A host that is busy or in trouble is asked again after 10 s, then after 40 s. */
const PAUSES_MS = [10_000, 40_000];
/** A host may ask for more time than anybody has. */
const LONGEST_PAUSE_MS = 120_000;

/**
 * Asks many addresses, a few at a time from each host: each once, and again after a pause where its host
 * is busy.
 * @param wait for that many milliseconds
 */
export async function askAll(
  addresses: Iterable<string>,
  askOne: (address: string) => Promise<Answer>,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const byHost = Map.groupBy(new Set(addresses), (address) => new URL(address).host);
  await inTurn([...byHost.values()], HOSTS, async (own) => {
    const askSome = (some: readonly string[]) =>
      inTurn(some, PER_HOST, async (address) => {
        answers.set(address, await askOne(address));
      });
    await askSome(own);
    for (const pause of PAUSES_MS) {
      const again = own.filter((address) => isTemporary(answers.get(address) ?? {}));
      if (again.length === 0) return;
      const asked = again.map((address) => answers.get(address)?.retryAfter ?? 0);
      await wait(Math.min(Math.max(pause, ...asked), LONGEST_PAUSE_MS));
      await askSome(again);
    }
  });
  return answers;
}

/** Runs over items, at most `limit` at a time. */
async function inTurn<Item>(
  items: readonly Item[],
  limit: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await run(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
