import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { drawable } from '../../lib/images/drawable.ts';

/** A typeface that measures and draws texts as outlines: the same on each machine. */
export interface Typeface {
  /** A text in characters that the typeface has. */
  readable(text: string): string;
  /** Width of a readable text, in ems. */
  measure(text: string): number;
  /** A readable text as SVG, from the start of its base line. */
  outline(text: string, place: { x: number; y: number; size: number }): string;
}

/**
 * A typeface of Fontsource: its files by subset, asked in turn for each character, at a position on
 * the axes of variation.
 * @param files paths in packages, `@fontsource-variable/…/files/….woff2`
 */
export async function loadTypeface(
  files: readonly string[],
  axes: Record<string, number>,
): Promise<Typeface> {
  const fonts = await Promise.all(files.map((file) => loadFont(file, axes)));
  const fontOf = (character: string) =>
    fonts.find((font) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined);
  const outlines = new Map<hb.Font, Map<number, string>>(fonts.map((font) => [font, new Map()]));
  const outlineOf = (font: hb.Font, glyph: number) => {
    const known = outlines.get(font)?.get(glyph);
    if (known !== undefined) return known;
    // A thousandth of an em is finer than a pixel at any size.
    const path = font.glyphToPath(glyph).replace(/\d+\.\d+/g, (part) => `${Math.round(+part)}`);
    outlines.get(font)?.set(glyph, path);
    return path;
  };
  const glyphsOf = (text: string) => runsOf(text, fontOf).flatMap((run) => shape(run));
  return {
    readable: (text) =>
      drawable(text, (codePoint) => fontOf(String.fromCodePoint(codePoint)) !== undefined),
    measure: (text) => glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0),
    outline: (text, { x, y, size }) => {
      let pen = 0;
      const paths = glyphsOf(text).map(({ font, glyph, advance, shift, em }) => {
        const d = outlineOf(font, glyph);
        const path =
          d && `<path transform="translate(${Math.round((pen + shift) * em)})" d="${d}"/>`;
        pen += advance;
        return path;
      });
      const scale = size / (fonts[0]?.face.upem ?? 1000);
      return `<g transform="translate(${x} ${y})scale(${scale} ${-scale})">${paths.join('')}</g>`;
    },
  };
}

const require = createRequire(import.meta.url);

async function loadFont(file: string, axes: Record<string, number>): Promise<hb.Font> {
  const sfnt = await decompress(await readFile(require.resolve(file)));
  const font = new hb.Font(new hb.Face(new hb.Blob(sfnt)));
  font.setVariations(Object.entries(axes).map(([tag, value]) => new hb.Variation(tag, value)));
  return font;
}

interface Run {
  font: hb.Font;
  text: string;
}

/** Parts of a text that one font has whole. */
function runsOf(text: string, fontOf: (character: string) => hb.Font | undefined): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const font = fontOf(character) ?? last?.font;
    if (!font) continue;
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

function shape({ font, text }: Run) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const em = font.face.upem;
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => ({
    font,
    glyph,
    em,
    advance: (positions[index]?.xAdvance ?? 0) / em,
    shift: (positions[index]?.xOffset ?? 0) / em,
  }));
}
