import { formatHex, toGamut } from 'culori';

/** A palette in `#rrggbb`: mail programs know no OKLCH. */
export interface Palette {
  paper: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
}

export interface LetterColours {
  light: Palette;
  dark: Palette;
  /** On the light accent, which bands and buttons keep in the dark. */
  onAccent: string;
}

/** The site's colours (`styles/tokens.css`) for a hue, mapped into sRGB. */
export function letterColours(hue: number): LetterColours {
  return {
    light: {
      paper: hex(0.985, 0.008, 85),
      ink: hex(0.25, 0.02, 265),
      muted: hex(0.44, 0.02, 265),
      line: hex(0.88, 0.01, 85),
      accent: hex(0.45, 0.13, hue),
    },
    dark: {
      paper: hex(0.2, 0.025, 265),
      ink: hex(0.94, 0.008, 265),
      muted: hex(0.78, 0.015, 265),
      line: hex(0.37, 0.025, 265),
      accent: hex(0.8, 0.11, hue),
    },
    onAccent: hex(0.99, 0, 0),
  };
}

const toSrgb = toGamut('rgb', 'oklch');

function hex(l: number, c: number, h: number): string {
  return formatHex(toSrgb({ mode: 'oklch', l, c, h }));
}
