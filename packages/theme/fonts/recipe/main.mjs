/**
 * Makes the two font files of the sites from packages of npm (SIL Open Font License 1.1), with the
 * characters of French and its regional languages only, and prints the metrics of the fallbacks
 * that `styles/fonts.css` holds. Outside the workspace: `npm install && npm start` in this folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createFontStack } from '@capsizecss/core';
import { entireMetricsCollection } from '@capsizecss/metrics/entireMetricsCollection';
import { fromFile } from '@capsizecss/unpack/fs';
import subsetFont from 'subset-font';

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
const LETTERS = 'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑàâäæçéèêëîïôöœùûüÿñìòáíóú';
const SIGNS = '\u00A0«»’“”–—…·•°€×²';
/** Signs of mail addresses and code: titles seldom have them, the fallback draws them. */
const NOT_IN_TITLES = /[[\]{}\\^`~|<>@#$*_=]/;

const files = [
  {
    name: 'bricolage-grotesque',
    source:
      '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2',
    // One cut for titles: the optical size of a card's title, bold.
    axes: { wght: 700, opsz: 40 },
    characters: ASCII.filter((character) => !NOT_IN_TITLES.test(character)),
    fallback: entireMetricsCollection.arial.variants['700'],
  },
  {
    name: 'atkinson-hyperlegible-next',
    source:
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    characters: ASCII,
    fallback: entireMetricsCollection.arial,
  },
];

for (const { name, source, axes, characters, fallback } of files) {
  const font = await subsetFont(
    readFileSync(createRequire(import.meta.url).resolve(source)),
    [...characters, LETTERS, SIGNS].join(''),
    { targetFormat: 'woff2', variationAxes: axes, noLayoutClosure: true },
  );
  const path = resolve(import.meta.dirname, `../${name}.woff2`);
  writeFileSync(path, font);
  console.log(`${name}: ${font.length} bytes`);
  console.log(createFontStack([await fromFile(path), fallback]).fontFaces);
}
