/**
 * A colour of OKLCH as `#rrggbb`, for what draws without a browser; its chroma is lowered until
 * sRGB can show it. Lightness from 0 to 1, hue in degrees. Source: Björn Ottosson, « A perceptual
 * color space for image processing ».
 */
export function oklchToHex(lightness: number, chroma: number, hue: number): string {
  let reduced = chroma;
  let rgb = linearRgb(lightness, reduced, hue);
  while (reduced > 0 && rgb.some((part) => part < -0.0005 || part > 1.0005)) {
    reduced = Math.max(0, reduced - 0.004);
    rgb = linearRgb(lightness, reduced, hue);
  }
  return `#${rgb.map(byte).join('')}`;
}

function linearRgb(lightness: number, chroma: number, hue: number): number[] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function byte(linear: number): string {
  const clamped = Math.min(1, Math.max(0, linear));
  const encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
