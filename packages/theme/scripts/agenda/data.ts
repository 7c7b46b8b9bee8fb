import { fold } from '@echosciences/schemas/slugify';
import type { FilterFacts, PublishedAgenda, TextShard } from '../../lib/agenda/compact.ts';
import { decode } from '../../lib/agenda/compact.ts';

/** The events to come, and their texts as they are asked for. */
export interface AgendaData {
  agenda: PublishedAgenda;
  events: FilterFacts[];
  /** Fills in the texts of some events; nothing is fetched twice. */
  loadTexts(events: readonly FilterFacts[]): Promise<void>;
  /** The folded words of every event. */
  loadWords(): Promise<string[]>;
}

const BASE = '/agenda/donnees/';

/**
 * @param onRenewed called when texts are gone because the site has been published anew
 * @throws TypeError or Error when the network or the server fails
 */
export async function loadAgenda(onRenewed: () => void): Promise<AgendaData> {
  const agenda = await json<PublishedAgenda>('filtres');
  const events = decode(agenda);
  const indexOf = new Map(events.map((event, index) => [event, index]));
  const shards = new Map<number, Promise<void>>();
  /** Made once: for each letter typed it would be the longest part of the answer. */
  let words: string[] | undefined;
  const shardOf = (event: FilterFacts) => Math.floor((indexOf.get(event) ?? 0) / agenda.shardSize);

  async function loadShard(number: number) {
    const name = `textes-${agenda.version}-${number}`;
    const texts = await json<TextShard>(name).catch(async (error) => {
      // Past what the browser kept, which the page would read again.
      const { version } = await json<PublishedAgenda>('filtres', { cache: 'reload' });
      if (version !== agenda.version) onRenewed();
      throw error;
    });
    for (const [index, [title, href, where, territory]] of texts.entries()) {
      const event = events[number * agenda.shardSize + index];
      if (event) Object.assign(event, { title, href, where, territory });
    }
  }
  function once(number: number): Promise<void> {
    const loading = shards.get(number) ?? loadShard(number);
    shards.set(number, loading);
    loading.catch(() => shards.delete(number));
    return loading;
  }
  const loadTexts = async (wanted: readonly FilterFacts[]) => {
    await Promise.all([...new Set(wanted.map(shardOf))].map(once));
  };
  return {
    agenda,
    events,
    loadTexts,
    loadWords: async () => {
      await loadTexts(events);
      words ??= events.map(({ title, where }) => fold(`${title} ${where}`));
      return words;
    },
  };
}

async function json<Value>(name: string, options?: RequestInit): Promise<Value> {
  const response = await fetch(`${BASE}${name}.json`, options);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
