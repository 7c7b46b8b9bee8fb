import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ics } from '../src/ics/index.ts';
import type { ReadContext, SourceFacts } from '../src/reader.ts';
import type { ReadItem, SourceRecord } from '../src/record.ts';

/** What the reader makes of a calendar. */
export interface Reading {
  items: ReadItem[];
  records: SourceRecord[];
  facts: SourceFacts;
}

export const CORPUS = join(import.meta.dirname, 'ics');
/** So that the window, from 1 October 2026, has both changes of the clocks in it. */
export const NOW = '2026-11-20T09:00';
/** The quarters from thirty days before to four hundred after. */
export const WINDOW = { from: '2026-10-01', to: '2027-12-31' };

/** The calendars of the corpus, without their extension. */
export function corpus(): string[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.ics'))
    .map((name) => name.slice(0, -'.ics'.length))
    .sort();
}

export function readFile(name: string): Promise<Reading> {
  return read(createReadStream(join(CORPUS, `${name}.ics`)), `${name}.ics`);
}

/** Reads text or bytes, in chunks of some bytes. */
export function readText(text: string | Uint8Array, chunk = 65_536, now = NOW): Promise<Reading> {
  const bytes = Buffer.from(text as string);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  return read(Readable.from(chunks, { objectMode: true }), 'agenda.ics', now);
}

async function read(bytes: AsyncIterable<Uint8Array>, name: string, now = NOW): Promise<Reading> {
  const transport = {
    open: async () => ({ name, bytes }),
    json: () => Promise.reject(new Error('A calendar is no page of an API.')),
  };
  const context: ReadContext = { transport, now };
  const reading = ics(name, context);
  const items: ReadItem[] = [];
  for (;;) {
    const { done, value } = await reading.next();
    if (done) {
      const records = items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
      return { items, records, facts: value };
    }
    items.push(value);
  }
}
