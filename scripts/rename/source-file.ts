import { readFileSync } from 'node:fs';

/** A text file as the checks read it: without a byte-order mark, its lines ended by `\n`. */
export interface SourceFile {
  text: string;
  /** Whether its lines end by `\r\n` on disk. */
  isCrlf: boolean;
}

export function readSource(path: string): SourceFile {
  const raw = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return { text: raw.replace(/\r\n?/g, '\n'), isCrlf: raw.includes('\r\n') };
}

/** What to write back: with the ends of line that it had. */
export function bytesOf({ text, isCrlf }: SourceFile): string {
  return isCrlf ? text.replaceAll('\n', '\r\n') : text;
}
