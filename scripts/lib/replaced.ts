/** A piece of a file that becomes another. Offsets are those of the text before any change. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/** Applies replacements that do not overlap. */
export function replaced(source: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end),
      source,
    );
}
