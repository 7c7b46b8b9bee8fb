import { buffer } from 'node:stream/consumers';
import type { Transport } from '../reader.ts';
import { SourceRefused } from '../record.ts';
import { addressOf, shownAddress } from './address.ts';
import type { BodyLimits } from './body.ts';
import { bodyOf } from './body.ts';
import { downloaded } from './downloaded.ts';
import type { ExchangeOptions } from './exchange.ts';
import { exchange } from './exchange.ts';
import { TransportFault } from './faults.ts';
import { openFile } from './file.ts';
import type { Patience } from './retried.ts';
import { retried } from './retried.ts';

export { shownAddress };

const MEGABYTE = 1024 * 1024;
const MINUTE_MS = 60_000;
const SOURCE: Bounds = { mostBytes: 500 * MEGABYTE, whole: 15 * MINUTE_MS };
/** One of an API: 300 events with their texts weigh 3 MB. */
const PAGE: Bounds = { mostBytes: 50 * MEGABYTE, whole: 2 * MINUTE_MS };
const TIMES = { connectTimeout: 10_000, answerTimeout: MINUTE_MS, silence: 30_000 };

type Bounds = Pick<BodyLimits, 'mostBytes' | 'whole'>;

export interface TransportOptions extends Patience {
  environment: ExchangeOptions['environment'];
  /**
   * Whether an address that names this machine may be asked: where a person typed it, or for a trial.
   * What sources and their events lead to is never asked on a private network.
   */
  allowsLoopback?: boolean;
  /** Milliseconds until there is a connection; until the head of an answer; without a byte; for all of a body. */
  times?: Partial<typeof TIMES & Pick<Bounds, 'whole'>>;
  /** Bytes, once inflated: at most so many of a whole source, or of one page or image. */
  mostBytes?: number;
}

/** How sources are reached: files, and addresses of the public Internet. */
export function createTransport(options: TransportOptions): Transport {
  return {
    async open(location) {
      const address = addressOf(location);
      if (!address) return openFile(location);
      const name = shownAddress(address);
      const bytes = await retried(
        name,
        async () => downloaded(await ask(address, SOURCE, options)),
        options,
      );
      return { name, bytes };
    },
    async json(location) {
      const address = addressOf(location);
      if (!address) {
        throw new SourceRefused(
          `${location}\u00A0: une adresse complète est attendue, avec https://.`,
        );
      }
      return retried(
        shownAddress(address),
        async () => parsed(await buffer(await ask(address, PAGE, options))),
        options,
      );
    },
  };
}

export type FetchOptions = Omit<TransportOptions, 'environment'>;

/**
 * All the bytes that an address gives; no key goes there.
 * @throws {SourceRefused} French
 */
export async function fetchBytes(
  address: URL,
  mostBytes: number,
  options: FetchOptions,
): Promise<Buffer> {
  return retried(
    shownAddress(address),
    async () => buffer(await ask(address, { ...PAGE, mostBytes }, { ...options, environment: {} })),
    options,
  );
}

async function ask(
  address: URL,
  bounds: Bounds,
  { environment, allowsLoopback, times, mostBytes = bounds.mostBytes }: TransportOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const { connectTimeout, answerTimeout, ...limits } = {
    ...TIMES,
    ...bounds,
    ...times,
  };
  const response = await exchange(address, {
    environment,
    connectTimeout,
    answerTimeout,
    ...(allowsLoopback !== undefined && { allowsLoopback }),
  });
  return bodyOf(response, { ...limits, mostBytes });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const isPage = /^\s*<(?:!doctype html|html|head|body)\b/i.test(
      bytes.toString('latin1', 0, 512),
    );
    throw new TransportFault(
      isPage
        ? 'une page web a répondu à la place des données'
        : 'la réponse est coupée, ou n’est pas du JSON',
      { isTemporary: true },
    );
  }
}
