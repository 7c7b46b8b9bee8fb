import { JSONParser, TokenType } from '@streamparser/json';
import type { SourceDocument } from '../reader.ts';
import { SourceRefused } from '../record.ts';
import { refuseOtherFormat } from './other-format.ts';
import { isObject, type JsonObject } from './value.ts';

/** A record of a JSON document, and the name of the list that holds it: none in a bare list. */
export interface Row {
  list?: string;
  value: unknown;
}

export interface JsonRows {
  rows: AsyncIterable<Row>;
  /** Whether there is a list of records, were it empty. */
  hasList: boolean;
  /** What the root says beside its records; whole once these have been read to the end. */
  root: JsonObject;
}

/** Names of the lists of records: OpenAgenda 1 and 2, OpenAgenda 3, Opendatasoft 1, Opendatasoft 2.1. */
const LISTS = ['events', 'data', 'records', 'results'];

const A_LIST = new RegExp(`"(?:${LISTS.join('|')})"\\s*:\\s*\\[`);

/** Facts of the root: how much there is, where the next page starts, what went wrong. */
const FACTS = [
  ...['total', 'nhits', 'total_count', 'offset', 'limit', 'after', 'pagination', 'parameters'],
  ...['success', 'message', 'error', 'error_code', 'type'],
];

/** Longest first line in which JSON Lines are recognised. */
const HEAD_BYTES = 1_048_576;

/** The greatest record: a picture in one, or a string without end, may not fill the memory. */
const GREATEST_BYTES = 33_554_432;

/** Deepest nesting: events have six levels, and what takes a thousand is made to cost time. */
const DEEPEST = 64;

/** How much is parsed at once: records wait in memory until this much has been read. */
const STEP_BYTES = 65_536;

/**
 * Reads a JSON document record by record, in memory bounded by its greatest record: a list, an
 * object that holds one, or JSON Lines (one record a line).
 * @throws {SourceRefused} when it is not such a document, is malformed or stops before its end
 */
export async function jsonRows(document: SourceDocument): Promise<JsonRows> {
  const { head, bytes } = await peek(document.bytes);
  refuseOtherFormat(head, document.name);
  const text = new TextDecoder().decode(head).trimStart();
  const layout = layoutOf(text);
  const root: JsonObject = {};
  return {
    rows: rowsOf(bytes, layout, document.name, root),
    hasList: layout !== 'object' || A_LIST.test(text),
    root,
  };
}

type Layout = 'list' | 'object' | 'lines';

const PATHS: Record<Layout, string[]> = {
  list: ['$.*'],
  lines: ['$'],
  object: [...LISTS.map((name) => `$.${name}.*`), '$.event', ...FACTS.map((name) => `$.${name}`)],
};

async function* rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  layout: Layout,
  name: string,
  root: JsonObject,
): AsyncGenerator<Row> {
  let found: Row[] = [];
  let count = 0;
  let size = 0;
  let lastFoundAt = 0;
  let depth = 0;
  const parser = new JSONParser({
    paths: PATHS[layout],
    keepStack: false,
    ...(layout === 'lines' ? { separator: '' } : {}),
  });
  parser.onValue = ({ value, key, stack }) => {
    const list = stack[1]?.key;
    if (layout !== 'object') found.push({ value });
    else if (typeof list === 'string' && typeof key === 'number') found.push({ list, value });
    else if (list === undefined && key === 'event') found.push({ list: 'events', value });
    else if (list === undefined) root[String(key)] = value;
  };
  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1;
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > DEEPEST) throw new RangeError('too deep');
  };
  const refuse = (what: string): never => {
    const where = count === 0 ? 'avant son premier enregistrement' : `après ${recordsUntil(count)}`;
    throw new SourceRefused(
      `${name} ${what} ${where} : l’exporter à nouveau, rien n’en est repris`,
    );
  };
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += STEP_BYTES) {
      const step = chunk.subarray(at, at + STEP_BYTES);
      try {
        // What follows the end of the document may only be blank: the parser says so of the rest.
        if (!parser.isEnded || !isBlank(step)) parser.write(step);
      } catch {
        count += found.length;
        const what = depth > DEEPEST ? 'imbriqué trop profondément' : 'du JSON mal formé';
        refuse(`est ${what}, entre les octets ${size} et ${size + step.length},`);
      }
      size += step.length;
      if (found.length > 0) lastFoundAt = size;
      else if (size - lastFoundAt > GREATEST_BYTES && !parser.isEnded) {
        refuse(`n’a pas d’enregistrement sur ${GREATEST_BYTES / 1_048_576} Mo,`);
      }
      count += found.length;
      const ready = found;
      found = [];
      yield* ready;
    }
  }
  try {
    if (!parser.isEnded) parser.end();
  } catch {
    refuse(`est coupé : il s’arrête à l’octet ${size},`);
  }
}

function recordsUntil(count: number): string {
  return count === 1 ? 'son premier enregistrement' : `son ${count}e enregistrement`;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function layoutOf(text: string): Layout {
  if (text.startsWith('[')) return 'list';
  const firstLine = text.split('\n', 1)[0] ?? '';
  return isRecord(firstLine) || isRecord(text) ? 'lines' : 'object';
}

/** Whether a text is a whole object that is itself a record, not one that holds a list of them. */
function isRecord(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return (
      isObject(value) &&
      !LISTS.some((name) => Array.isArray(value[name])) &&
      (value.uid !== undefined || isObject(value.fields))
    );
  } catch {
    return false;
  }
}

/** The first bytes of a document, and all of them. */
async function peek(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const { done, value } = await iterator.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  return { head: Buffer.concat(chunks).subarray(0, HEAD_BYTES), bytes: resume() };

  async function* resume() {
    try {
      yield* chunks.splice(0);
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      // A reader that stops early lets go of the file.
      await iterator.return?.();
    }
  }
}
