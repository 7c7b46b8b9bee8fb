import type { Position, Unread } from './position.ts';

/** An angle in degrees, and the axis that its letter or its word names. */
interface Angle {
  degrees: number;
  axis?: 'lat' | 'lon';
}

const LETTERS: Record<string, { axis: 'lat' | 'lon'; sign: 1 | -1 }> = {
  N: { axis: 'lat', sign: 1 },
  S: { axis: 'lat', sign: -1 },
  E: { axis: 'lon', sign: 1 },
  O: { axis: 'lon', sign: -1 },
  W: { axis: 'lon', sign: -1 },
};

/** The same signs under all the forms that they take, and words as letters. */
const FORMS: [RegExp, string][] = [
  [/[−–‐‑]/g, '-'],
  [/[º˚]/g, '°'],
  [/['’‘′´]{2}|[″”“]/g, '"'],
  [/[’‘′´]/g, "'"],
  [/\blat(?:itude)?\b\s*[:=]?/gi, 'N '],
  [/\b(?:lon|lng|long|longitude)\b\s*[:=]?/gi, 'E '],
  [/\b(?:nord|north)\b/gi, 'N'],
  [/\b(?:sud|south)\b/gi, 'S'],
  [/\b(?:ouest|west)\b/gi, 'O'],
  [/\b(?:est|east)\b/gi, 'E'],
];

const LEFT_OVER = /^[\s,;/|()[\]]*$/;

/** Two angles as people write them; without a letter the latitude comes first. */
export function readAngles(text: string): Position | Unread {
  const plain = FORMS.reduce((result, [form, sign]) => result.replace(form, sign), text).trim();
  const pattern = patternFor(plain);
  const angles = [...plain.matchAll(pattern)].map(angleOf);
  const [first, second] = angles;
  const isWhole = LEFT_OVER.test(plain.replace(pattern, ' '));
  if (!isWhole || !first || !second || angles.length > 2) return 'unreadable';
  if (first.axis && first.axis === second.axis) return 'unreadable';
  const isLongitudeFirst = first.axis === 'lon' || second.axis === 'lat';
  const [lat, lon] = isLongitudeFirst ? [second, first] : [first, second];
  return { lat: lat.degrees, lon: lon.degrees };
}

/** A comma is a decimal one where no point is. A letter stands before the figures or after them. */
function patternFor(text: string): RegExp {
  const number = /\d\.\d/.test(text) ? '\\d+(?:\\.\\d+)?' : '\\d+(?:,\\d+)?';
  const parts = `(?:(?<minutes>${number})\\s*'\\s*(?:(?<seconds>${number})\\s*")?)?`;
  const angle = `(?<whole>[+-]?${number})\\s*(?:°\\s*${parts})?`;
  return /^[([\s]*[NSEOW]/i.test(text)
    ? new RegExp(`(?<letter>[NSEOW])\\s*${angle}`, 'gi')
    : new RegExp(`${angle}\\s*(?<letter>[NSEOW]\\b)?`, 'gi');
}

function angleOf({ groups = {} }: RegExpMatchArray): Angle {
  const { whole = '', minutes = '0', seconds = '0', letter = '' } = groups;
  const number = (figures: string) => Number(figures.replace(',', '.'));
  const size = Math.abs(number(whole)) + number(minutes) / 60 + number(seconds) / 3600;
  const named = LETTERS[letter.toUpperCase()];
  const sign = (whole.startsWith('-') ? -1 : 1) * (named?.sign ?? 1);
  return { degrees: sign * size, axis: named?.axis };
}
