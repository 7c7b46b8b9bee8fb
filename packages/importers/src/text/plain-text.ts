import type { RichText } from '../record.ts';
import { cleanBlocksOf } from './markdown-text.ts';
import { plainLines } from './tree/lines.ts';

/** A text without any markup, one line a paragraph, heading or item of a list. */
export function plainTextOf(text: RichText): string {
  return plainLines(cleanBlocksOf(text)).join('\n');
}
