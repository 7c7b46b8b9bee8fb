/**
 * What a record hands to the page without being found by it: Pagefind searches all that it keeps of an
 * entry, and « 2026-12-13T18:30 » would be three words. Its letters move to the private use area of
 * Unicode, beyond the codes of `words.ts`: no word has them.
 */
const SHIFT = 0xe400;

/** @param text printable ASCII */
export function unsearched(text: string): string {
  return shift(text, SHIFT);
}

/** What `unsearched()` was given. */
export function readUnsearched(text: string): string {
  return shift(text, -SHIFT);
}

function shift(text: string, by: number): string {
  return text.replace(/./gsu, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));
}
