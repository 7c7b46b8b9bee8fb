import type { ImportColumns } from '@echosciences/schemas';
import type { SourceFacts } from '../reader.ts';
import type { ReadItem, SourceRecord } from '../record.ts';
import { SourceRefused } from '../record.ts';
import { csv } from './index.ts';

interface Given {
  name?: string;
  columns?: ImportColumns;
  /** How many bytes come at a time. */
  step?: number;
}

/** Reads a table that is in memory, as the importer reads one from a disk. */
export async function readTable(
  content: string | Uint8Array,
  { name = 'agenda.csv', columns, step = 65_536 }: Given = {},
): Promise<{ items: ReadItem[]; facts: SourceFacts }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = csv(name, {
    now: '2026-11-24T00:00',
    ...(columns && { columns }),
    transport: {
      open: async () => ({ name, bytes: pieces(bytes, step) }),
      json: () => Promise.reject(new Error('a table is not asked for as JSON')),
    },
  });
  const items: ReadItem[] = [];
  for (;;) {
    const next = await reading.next();
    if (next.done) return { items, facts: next.value };
    items.push(next.value);
  }
}

/** The events of a table that has nothing else. */
export async function recordsOf(
  content: string | Uint8Array,
  given?: Given,
): Promise<SourceRecord[]> {
  const { items } = await readTable(content, given);
  return items.map((item) => {
    if (item.kind !== 'record') throw new Error(JSON.stringify(item));
    return item.record;
  });
}

/** Why a table is refused. */
export async function refusalOf(content: string | Uint8Array, given?: Given): Promise<string> {
  const { items } = await readTable(content, given).catch((error) => {
    if (error instanceof SourceRefused) return { items: error.message };
    throw error;
  });
  if (typeof items === 'string') return items;
  throw new Error(`It was read: ${JSON.stringify(items)}`);
}

async function* pieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}
