import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { faultOfCode, TransportFault } from './faults.ts';
import { coded } from './request.ts';

export interface BodyLimits {
  /** Bytes, once inflated. */
  mostBytes: number;
  /** Milliseconds without a byte. */
  silence: number;
  /** Milliseconds for all of it. */
  whole: number;
}

/**
 * The bytes of an answer, inflated, to its end.
 * @throws {TransportFault} when it stops before, stays silent, or is larger than may be
 */
export async function* bodyOf(
  response: IncomingMessage,
  { mostBytes, silence, whole }: BodyLimits,
): AsyncGenerator<Uint8Array> {
  const giveUp = () => response.destroy(coded('TIMEOUT'));
  response.setTimeout(silence, giveUp);
  const end = setTimeout(giveUp, whole);
  try {
    let length = 0;
    for await (const chunk of inflated(response)) {
      length += chunk.length;
      if (length > mostBytes) throw tooLarge(mostBytes);
      yield chunk;
    }
    if (!response.complete) throw coded('ECONNRESET');
  } catch (error) {
    throw faultOfCode(error);
  } finally {
    clearTimeout(end);
    response.destroy();
  }
}

function inflated(response: IncomingMessage): Readable {
  const decoder = decoderOf(response.headers['content-encoding'] ?? '');
  // The error of either side comes out at the end that is read.
  return decoder ? pipeline(response, decoder, () => {}) : response;
}

function decoderOf(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return undefined;
  }
}

function tooLarge(mostBytes: number): TransportFault {
  const megabytes = Math.round(mostBytes / 1024 / 1024);
  return new TransportFault(`la réponse dépasse ${megabytes} Mo : autre chose y est servi`);
}
