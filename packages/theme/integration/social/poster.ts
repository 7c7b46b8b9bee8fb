import { COVER_VIEW_BOX, drawCover } from '../../lib/covers/cover.ts';
import type { Fitted } from '../../lib/images/lines.ts';
import { fitText } from '../../lib/images/lines.ts';
import type { SocialCard } from '../../lib/images/social.ts';
import { SOCIAL_SIZE } from '../../lib/images/social.ts';
import { MARK_PATH, MARK_POINT, MARK_STROKE } from '../../lib/mark.ts';
import { oklchToHex } from '../../lib/oklch.ts';
import type { Typeface } from './typeface.ts';

export interface Typefaces {
  titles: Typeface;
  text: Typeface;
}

const { width: WIDTH, height: HEIGHT } = SOCIAL_SIZE;
const MARGIN = 64;
/** The cut between text and image: where it meets the top and the bottom. */
const CUT = { top: 812, bottom: 672 };
/** Part of the image that a photo fills. */
export const PHOTO = { left: CUT.bottom, width: WIDTH - CUT.bottom, height: HEIGHT };
const TITLE_SIZES = [92, 80, 70, 62, 55, 49, 44, 40, 36, 33, 30] as const;
const COLUMN = 600;

/**
 * A social image as SVG, without a single text: all is outlines, so that nothing depends on the
 * machine's fonts, nor on what a title holds.
 * @param onPhoto leaves the side of the image empty
 */
export function posterSvg(card: SocialCard, faces: Typefaces, onPhoto: boolean): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    onPhoto ? '' : coverSvg(card),
    ground(card),
    `<g fill="${ink(card)}">${texts(card, faces)}</g>`,
    brand(card, faces),
    '</svg>',
  ].join('');
}

function ink({ hue }: SocialCard): string {
  return oklchToHex(0.27, 0.03, hue);
}

function accent({ hue }: SocialCard): string {
  return oklchToHex(0.45, 0.13, hue);
}

/** The paper, and a band of the territory's colour along the cut. */
function ground(card: SocialCard): string {
  const { top, bottom } = CUT;
  const band = 16;
  return (
    `<path fill="${accent(card)}" d="M0 0H${top + band}L${bottom + band} ${HEIGHT}H0z"/>` +
    `<path fill="${oklchToHex(0.985, 0.008, 85)}" d="M0 0H${top}L${bottom} ${HEIGHT}H0z"/>`
  );
}

/** The generated cover in the colours that a page gives it by daylight (styles/components/picture.css). */
function coverSvg({ cover, hue, themeHue = hue + 60 }: SocialCard): string {
  const colours = {
    field: oklchToHex(0.89, 0.05, hue),
    wave: oklchToHex(0.62, 0.13, hue),
    echo: oklchToHex(0.78, 0.12, themeHue),
    deep: oklchToHex(0.36, 0.09, hue),
  };
  const inks = Object.entries(colours).map(
    ([name, colour]) => `.${name}{stroke:${colour}}.${name}.fill{fill:${colour};stroke:none}`,
  );
  const [, , width = 0, height = 0] = COVER_VIEW_BOX.split(' ').map(Number);
  const scale = HEIGHT / height;
  const left = (CUT.top + CUT.bottom) / 4 + WIDTH / 2 - (width * scale) / 2;
  return (
    `<style>${inks.join('')}</style>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${oklchToHex(0.94, 0.03, hue)}"/>` +
    `<g fill="none" transform="translate(${left})scale(${scale})">${drawCover(cover).markup}</g>`
  );
}

function texts(card: SocialCard, { titles, text }: Typefaces): string {
  const top = card.label ? 128 : 84;
  const foot = [
    ...(card.line ? [{ ...inOneLine(text, card.line, [34, 31, 28]), fill: accent(card) }] : []),
    ...(card.place ? [{ ...inOneLine(text, card.place, [30, 27]), fill: ink(card) }] : []),
  ];
  const footHeight = foot.reduce((sum, fitted) => sum + heightOf(fitted) + 4, foot.length && 26);
  const title = fitText(titles.readable(card.title), titles.measure, {
    width: COLUMN,
    height: HEIGHT - 132 - footHeight - top,
    sizes: TITLE_SIZES,
    leading: LEADING,
  });
  const parts = [block(titles, title, top + title.size * 0.86)];
  if (card.label) {
    const label = inOneLine(text, card.label, [28]);
    parts.unshift(`<g fill="${accent(card)}">${block(text, label, 96)}</g>`);
  }
  let y = top + heightOf(title) + 34;
  for (const { fill, ...fitted } of foot) {
    parts.push(`<g fill="${fill}">${block(text, fitted, y + fitted.size * 0.7)}</g>`);
    y += heightOf(fitted) + 4;
  }
  return parts.join('');
}

/** Smaller rather than in two lines, in two lines rather than cut. */
function inOneLine(face: Typeface, words: string, sizes: readonly [number, ...number[]]): Fitted {
  const fit = (lines: number) =>
    fitText(face.readable(words), face.measure, {
      width: COLUMN,
      height: lines * sizes[0] * LEADING,
      sizes,
      leading: LEADING,
    });
  const one = fit(1);
  return one.isWhole && one.lines.length === 1 ? one : fit(2);
}

function heightOf({ lines, size }: Fitted): number {
  return lines.length * size * LEADING;
}

const LEADING = 1.14;

function block(
  face: Typeface,
  { lines, size }: { lines: string[]; size: number },
  y: number,
): string {
  return lines
    .map((line, index) =>
      face.outline(line, { x: MARGIN, y: Math.round(y + index * size * LEADING), size }),
    )
    .join('');
}

/** The mark, the network's name and the territory's: beside it, or below when it is long. */
function brand(card: SocialCard, { titles }: Typefaces): string {
  const x = MARGIN + 48;
  const { cx, cy, r } = MARK_POINT;
  const y = HEIGHT - 62;
  const name = titles.readable(card.network);
  const territory = titles.readable(card.territory ?? '');
  const room = CUT.bottom - 12 - x;
  const beside = (titles.measure(name) + SPACE) * BRAND_SIZE;
  const isLong = beside + titles.measure(territory) * BRAND_SIZE > room;
  const size = isLong ? Math.min(30, room / titles.measure(territory)) : BRAND_SIZE;
  const place = isLong ? { x, y: y + 20, size } : { x: x + beside, y, size };
  return (
    `<g transform="translate(${MARGIN - 10} ${y - 34})" fill="none" stroke="${accent(card)}" stroke-width="${MARK_STROKE}">` +
    `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${accent(card)}" stroke="none"/><path d="${MARK_PATH}"/></g>` +
    `<g fill="${ink(card)}">${titles.outline(name, { x, y: isLong ? y - 16 : y, size: isLong ? 30 : size })}</g>` +
    `<g fill="${accent(card)}">${titles.outline(territory, place)}</g>`
  );
}

const BRAND_SIZE = 34;
/** Between the two names, in ems. */
const SPACE = 0.26;
