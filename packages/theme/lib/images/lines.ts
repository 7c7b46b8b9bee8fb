interface Box {
  width: number;
  height: number;
  /** Sizes of type to try, the largest first. */
  sizes: readonly [number, ...number[]];
  /** Height of a line, as a multiple of the size. */
  leading: number;
}

/** Lines of a text and the size at which they fit. */
export interface Fitted {
  lines: string[];
  size: number;
  /** Nothing had to be left out. */
  isWhole: boolean;
}

/**
 * Sets a text in a box: at the largest size at which it fits without breaking a word, in lines of
 * about one length. At the smallest size words break where they must, and what is too much is cut.
 * @param measure width of a text, a space too, in ems
 */
export function fitText(text: string, measure: (text: string) => number, box: Box): Fitted {
  const pieces = piecesOf(text, measure);
  for (const size of box.sizes) {
    const room = box.width / size;
    const lines = fill(pieces, room);
    const fits = lines.length * size * box.leading <= box.height;
    if (fits && pieces.every(({ width }) => width <= room)) {
      return { lines: textOf(balance(pieces, lines.length, room)), size, isWhole: true };
    }
  }
  const size = box.sizes.at(-1) ?? box.sizes[0];
  const room = box.width / size;
  const most = Math.max(1, Math.floor(box.height / (size * box.leading)));
  const lines = fill(
    pieces.flatMap((piece) => split(piece, room, measure)),
    room,
  );
  if (lines.length <= most) return { lines: textOf(lines), size, isWhole: true };
  const kept = textOf(lines.slice(0, most));
  const last = kept.pop() ?? '';
  return { lines: [...kept, cut(last, room, measure)], size, isWhole: false };
}

interface Piece {
  text: string;
  width: number;
  /** Width of the space after it. */
  gap: number;
}

/** Words with the space after them; a compound one may break after its hyphens. */
function piecesOf(text: string, measure: (text: string) => number): Piece[] {
  return text
    .trim()
    .split(/(?<= )(?! )|(?<=[\p{L}\d][-–/])(?=\p{L})/u)
    .map((text) => ({
      text,
      width: measure(text.trimEnd()),
      gap: text.endsWith(' ') ? measure(' ') : 0,
    }));
}

function fill(pieces: readonly Piece[], room: number): Piece[][] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const piece of pieces) {
    const line = lines.at(-1);
    const gap = line?.at(-1)?.gap ?? 0;
    if (!line || used + gap + piece.width > room) {
      lines.push([piece]);
      used = piece.width;
    } else {
      line.push(piece);
      used += gap + piece.width;
    }
  }
  return lines;
}

/** The narrowest setting in as many lines. */
function balance(pieces: readonly Piece[], count: number, room: number): Piece[][] {
  let low = 0;
  let high = room;
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    const enough =
      fill(pieces, middle).length <= count && pieces.every(({ width }) => width <= middle);
    if (enough) high = middle;
    else low = middle;
  }
  return fill(pieces, high);
}

function textOf(lines: readonly (readonly Piece[])[]): string[] {
  return lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

function split(piece: Piece, room: number, measure: (text: string) => number): Piece[] {
  if (piece.width <= room) return [piece];
  const parts: Piece[] = [];
  for (const character of piece.text) {
    const last = parts.at(-1);
    const width = measure(character);
    if (last && last.width + width <= room) {
      last.text += character;
      last.width += width;
    } else parts.push({ text: character, width, gap: 0 });
  }
  return parts;
}

function cut(line: string, room: number, measure: (text: string) => number): string {
  const characters = [...line];
  const shown = () => `${characters.join('').replace(/[\s.,;:]+$/u, '')}…`;
  while (characters.length > 0 && measure(shown()) > room) characters.pop();
  return shown();
}
