/** What readers of plain text count on (RFC 3676 asks for at most 78). */
const COLUMNS = 72;

/**
 * Text in lines of 72 characters at most, broken at plain spaces only: non-breaking ones hold. A word
 * that is longer, such as an address, has a line of its own.
 * @param indent of the lines after the first, and counted in the first
 */
export function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + [...next].length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line].join(`\n${indent}`);
}
