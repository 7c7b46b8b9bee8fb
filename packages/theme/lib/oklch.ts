import { formatHex, toGamut } from 'culori';

/**
 * A colour of OKLCH as `#rrggbb`, for what is drawn without a browser and for mail programs; its
 * chroma is lowered until sRGB can show it, as CSS Color 4 does.
 * @param lightness from 0 to 1
 * @param hue in degrees
 */
export function oklchToHex(lightness: number, chroma: number, hue: number): string {
  return formatHex(toSrgb({ mode: 'oklch', l: lightness, c: chroma, h: hue }));
}

const toSrgb = toGamut('rgb', 'oklch');
