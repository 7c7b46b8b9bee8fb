import { createHash } from 'node:crypto';
import type { Transport } from '../reader.ts';
import { SourceRefused } from '../record.ts';

/** A document that can be read several times and stays the same. */
export interface Received {
  name: string;
  /** Its first bytes, `HEAD` at most. */
  head: Uint8Array;
  length: number;
  bytes(): AsyncIterable<Uint8Array>;
}

/** Enough to tell a file's kind, its delimiter and its header. */
const HEAD = 256 * 1024;
/** What is kept in memory rather than opened again. */
const KEPT = 16 * 1024 * 1024;

/**
 * Opens a document that is read several times: what one row means depends on all of them (the order
 * of day and month, rows of one event). A long one is opened again rather than kept.
 * @param onBytes is given each piece of the first reading
 * @throws {SourceRefused} also while it is read again, when it has changed since
 */
export async function receive(
  transport: Transport,
  location: string,
  onBytes: (chunk: Uint8Array) => void,
): Promise<Received> {
  const { name, bytes } = await transport.open(location);
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    if (length < KEPT) kept.push(chunk);
    length += chunk.length;
    hash.update(chunk);
    onBytes(chunk);
  }
  const digest = hash.digest('hex');
  const isKept = length <= KEPT;
  const head = Buffer.concat(kept).subarray(0, HEAD);
  if (!isKept) kept.length = 0;
  return {
    name,
    head: isKept ? head : Uint8Array.from(head),
    length,
    async *bytes() {
      if (isKept) yield* kept;
      else yield* again(transport, location, name, digest);
    },
  };
}

async function* again(transport: Transport, location: string, name: string, digest: string) {
  const hash = createHash('sha256');
  for await (const chunk of (await transport.open(location)).bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== digest) {
    throw new SourceRefused(
      `${name} : ce document a changé pendant sa lecture. Relancer l’import ; si cela se répète, le télécharger d’abord et donner le fichier.`,
    );
  }
}
