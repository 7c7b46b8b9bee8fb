/** A content line of iCalendar, unfolded and decoded. */
export interface ContentLine {
  text: string;
  /** Line of the file where it begins, from 1. */
  number: number;
}

/**
 * The content lines of a calendar (RFC 5545, 3.1), in lots. Lines may end with CRLF, LF or CR; they
 * are unfolded as bytes, since a fold may come inside a character, then decoded: UTF-8, else
 * Windows-1252. What a line has beyond {@link LONGEST_LINE} bytes is left out.
 */
export async function* contentLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ContentLine[]> {
  const lines = unfolding();
  for await (const chunk of withoutMark(bytes)) yield lines.add(chunk);
  yield lines.end();
}

/** One megabyte: pictures are written into calendars, no text that is read is as long. */
const LONGEST_LINE = 2 ** 20;

const [LF, CR, SPACE, TAB] = [10, 13, 32, 9];

/** Puts lines together again, byte by byte: what is at the end of a chunk waits for the next one. */
function unfolding() {
  let done: ContentLine[] = [];
  let pieces: Uint8Array[] = [];
  let size = 0;
  let first = 1;
  let number = 1;
  let isAtStart = true;
  let isAfterCr = false;

  const flush = () => {
    if (size > 0) done.push({ text: decode(pieces, size), number: first });
    pieces = [];
    size = 0;
  };
  const keep = (piece: Uint8Array) => {
    const part = piece.subarray(0, LONGEST_LINE - size);
    if (part.length === 0) return;
    pieces.push(part);
    size += part.length;
  };
  const taken = () => {
    const lines = done;
    done = [];
    return lines;
  };

  return {
    add(chunk: Uint8Array): ContentLine[] {
      let position = 0;
      while (position < chunk.length) {
        const byte = chunk[position];
        if (isAfterCr && byte === LF) {
          isAfterCr = false;
          position++;
          continue;
        }
        isAfterCr = false;
        if (isAtStart) {
          isAtStart = false;
          if (byte === SPACE || byte === TAB) position++;
          else {
            flush();
            first = number;
          }
        }
        const end = endOfLine(chunk, position);
        keep(chunk.subarray(position, end));
        position = end;
        if (end === chunk.length) continue;
        isAfterCr = chunk[end] === CR;
        isAtStart = true;
        number++;
        position++;
      }
      // A chunk may be written over once it has been given back.
      pieces = size > 0 ? [Uint8Array.from(Buffer.concat(pieces))] : [];
      return taken();
    },
    end(): ContentLine[] {
      flush();
      return taken();
    },
  };
}

function endOfLine(chunk: Uint8Array, from: number): number {
  const ends = [chunk.indexOf(LF, from), chunk.indexOf(CR, from)].filter((index) => index >= 0);
  return Math.min(chunk.length, ...ends);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

function decode(pieces: readonly Uint8Array[], size: number): string {
  const bytes = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces, size);
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** The bytes without their byte order mark; what is UTF-16 by its mark becomes UTF-8. */
async function* withoutMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array | undefined = new Uint8Array();
  const encoder = new TextEncoder();
  const recoded = (chunk: Uint8Array) =>
    decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  for await (const chunk of bytes) {
    if (!head) yield recoded(chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < 3) continue;
      decoder = utf16Of(head);
      yield recoded(startsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head);
      head = undefined;
    }
  }
  if (head) yield head;
}

function utf16Of(head: Uint8Array): TextDecoder | undefined {
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le');
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be');
  return undefined;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
