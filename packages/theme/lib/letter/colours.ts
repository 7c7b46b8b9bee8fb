import { oklchToHex as hex } from '../oklch.ts';

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
      ink: hex(0.26, 0.035, 265),
      muted: hex(0.46, 0.025, 265),
      line: hex(0.88, 0.012, 85),
      accent: hex(0.45, 0.13, hue),
    },
    dark: {
      paper: hex(0.19, 0.03, 265),
      ink: hex(0.95, 0.01, 85),
      muted: hex(0.79, 0.02, 265),
      line: hex(0.36, 0.03, 265),
      accent: hex(0.82, 0.11, hue),
    },
    onAccent: hex(0.99, 0.005, 85),
  };
}
