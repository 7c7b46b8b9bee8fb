import { oddCharacters } from '@echosciences/schemas';

/** A text as one clean line: composed (NFC), without odd characters nor spaces too many. */
export function lineOf(text: string | undefined): string {
  let line = (text ?? '').normalize('NFC').replace(/[\s\u2028\u2029]+/gu, ' ');
  // What is taken out may bring together letters that make another odd one.
  for (let next = withoutOdd(line); next !== line; next = withoutOdd(line)) line = next;
  return line.replace(/ +/g, ' ').trim();
}

/** At most so many characters, cut between words. */
export function shortened(line: string, max: number): string {
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 2);
  const end = cut.lastIndexOf(' ');
  return lineOf(`${end > max / 2 ? cut.slice(0, end) : cut} …`);
}

function withoutOdd(line: string): string {
  let kept = '';
  let from = 0;
  for (const { index } of oddCharacters(line)) {
    kept += line.slice(from, index);
    from = index + ((line.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  }
  return (kept + line.slice(from)).normalize('NFC');
}
