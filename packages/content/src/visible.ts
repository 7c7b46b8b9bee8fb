/** Control characters, line and direction marks: in a terminal or a log they act instead of being read. */
const ACTING = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** A text of unknown origin on one line, with nothing in it that acts: `a\nb` becomes `a⟨U+000A⟩b`. */
export function visible(text: string): string {
  return text.replace(
    ACTING,
    (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
