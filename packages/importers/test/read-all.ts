import type { Reader, ReadItem, SourceFacts, SourceRecord, Transport } from '../src/index.ts';

/** A transport that has what it is given, whole texts by name and answers by address. */
export function memory({
  files = {},
  answer = () => undefined,
}: {
  files?: Record<string, string | Uint8Array>;
  answer?: (address: URL) => unknown;
}): Transport & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async open(name) {
      asked.push(name);
      return { name, bytes: chunks(Buffer.from(files[name] ?? '')) };
    },
    async json(address) {
      asked.push(address);
      return answer(new URL(address));
    },
  };
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** All that a reader makes of a source. */
export async function readAll(
  reader: Reader,
  location: string,
  transport: Transport,
): Promise<{ items: ReadItem[]; facts: SourceFacts }> {
  const reading = reader(location, { transport, now: '2026-11-24T00:00' });
  const items: ReadItem[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done) return { items, facts: step.value };
    items.push(step.value);
  }
}

/** The same of a document given as a value. */
export function readValue(reader: Reader, value: unknown) {
  return readAll(
    reader,
    'export.json',
    memory({ files: { 'export.json': JSON.stringify(value) } }),
  );
}

export function recordsOf(items: ReadItem[]): SourceRecord[] {
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}
