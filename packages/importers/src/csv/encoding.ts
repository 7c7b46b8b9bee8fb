import { isAscii } from 'node:buffer';

/** `null`: binary. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;

/**
 * Finds the encoding of a text from all its bytes: its byte order mark, the place of its NULs, else
 * UTF-8 when most of what is no ASCII is that, else Windows-1252 (Excel's « CSV » in France).
 * A file of UTF-8 with some damaged bytes stays UTF-8: U+FFFD stands for them.
 */
export function encodingFinder(): { look(chunk: Uint8Array): void; found(): Encoding } {
  const decoder = new TextDecoder('utf-8');
  let head: Uint8Array = new Uint8Array();
  let nuls = 0;
  let sequences = 0;
  let damaged = 0;
  return {
    look(chunk) {
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD)]);
      if (chunk.includes(0)) nuls++;
      if (isAscii(chunk)) {
        damaged += decoder.decode(chunk, { stream: true }).startsWith(DAMAGED) ? 1 : 0;
        return;
      }
      for (const [run] of decoder.decode(chunk, { stream: true }).matchAll(NOT_ASCII)) {
        const bad = run.split(DAMAGED).length - 1;
        damaged += bad;
        sequences += run.length - bad;
      }
    },
    found() {
      if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
      if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
      if (nuls > 0) return wideOf(head);
      damaged += decoder.decode().startsWith(DAMAGED) ? 1 : 0;
      return damaged > sequences ? 'windows-1252' : 'utf-8';
    },
  };
}

/** The text of bytes, its ends of lines made `\n`, without its byte order mark. */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Exclude<Encoding, null>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let endsWithReturn = false;
  for await (const chunk of bytes) {
    let text = decoder.decode(chunk, { stream: true });
    if (endsWithReturn && text.startsWith('\n')) text = text.slice(1);
    if (text) endsWithReturn = text.endsWith('\r');
    if (text) yield text.replace(/\r\n?/g, '\n');
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** What stands for bytes that mean nothing. */
export const DAMAGED = '\ufffd';

const HEAD = 4096;
const NOT_ASCII = /[\u0080-\uffff]+/g;

/** UTF-16 without a mark: text of the West has its NULs at every second place. */
function wideOf(head: Uint8Array): Encoding {
  const pairs = Math.floor(head.length / 2);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index++) {
    if (head[index] === 0) index % 2 === 0 ? even++ : odd++;
  }
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}
