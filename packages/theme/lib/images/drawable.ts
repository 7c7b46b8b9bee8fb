const GREEK =
  'alpha bêta gamma delta epsilon zêta êta thêta iota kappa lambda mu nu ksi omicron pi rhô sigma sigma tau upsilon phi khi psi oméga';
const FIRST_GREEK = 0x3b1;
/** What stands in for a space that a typeface lacks, the nearest in width first. */
const SPACES = ['\u2009', '\u00A0', ' '];

/**
 * A text in characters that a typeface has: a letter with an accent that it lacks loses the accent,
 * « CO₂ » becomes « CO2 », « π » its name; what nothing stands for (emoji, other scripts) is left out.
 */
export function drawable(text: string, has: (codePoint: number) => boolean): string {
  const can = (part: string) => [...part].every((character) => has(character.codePointAt(0) ?? 0));
  return [...text.normalize('NFC')]
    .map((character) => {
      if (/[\n\r\t]/.test(character)) return ' ';
      if (can(character)) return character;
      const candidates = /\s/.test(character)
        ? SPACES
        : [character.normalize('NFKD'), bare(character), greek(character)];
      return candidates.find((candidate) => candidate !== undefined && can(candidate)) ?? '';
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function bare(character: string): string | undefined {
  return character.normalize('NFKD').replace(/\p{M}/gu, '') || undefined;
}

function greek(character: string): string | undefined {
  return GREEK.split(' ')[(bare(character)?.toLowerCase().codePointAt(0) ?? 0) - FIRST_GREEK];
}
