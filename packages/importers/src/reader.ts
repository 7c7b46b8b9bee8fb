import type { LocalDateTime } from '@echosciences/calendar';
import type { ImportColumns } from '@echosciences/schemas';
import type { ReadItem } from './record.ts';

/** A document of a source, as it comes. */
export interface SourceDocument {
  /** File name or address, without any key: for messages. */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** How readers reach their source. Every fault is a {@link SourceRefused}, in French. */
export interface Transport {
  /** A file, or an address read whole before its first byte is given. */
  open(location: string): Promise<SourceDocument>;
  /** One page of an API, asked for again while it is refused for a time, cut or not JSON. */
  json(address: string): Promise<unknown>;
}

export interface ReadContext {
  transport: Transport;
  /** Wall-clock time: recurrences are expanded around it. */
  now: LocalDateTime;
  /** CSV only: which column holds what, where the names do not tell. */
  columns?: ImportColumns;
}

/** What reading found of the source itself, once it has been read to its end. */
export interface SourceFacts {
  /** Name of the source: of its agenda or calendar, else of its host or file. */
  provider?: string;
  /** The whole source was read: what is not in it is gone there. */
  isComplete: boolean;
  /** CSV only: the columns as they were understood. */
  columns?: ImportColumns;
  /** What a person should know of how it was read. French. */
  notes?: string[];
}

/**
 * Reads a source, item by item in bounded memory, and returns what it found of the source itself.
 * @throws {SourceRefused} when it is not of this format or cannot be read to its end
 */
export type Reader = (
  location: string,
  context: ReadContext,
) => AsyncGenerator<ReadItem, SourceFacts>;
