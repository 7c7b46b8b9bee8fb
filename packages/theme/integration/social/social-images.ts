import { readFile } from 'node:fs/promises';
import type { SocialCard } from '../../lib/images/social.ts';
import type { DiskCache } from '../images/disk-cache.ts';
import { digestOf } from '../images/disk-cache.ts';
import { drawingCode } from './code.ts';
import type { Typefaces } from './poster.ts';
import { renderPoster } from './render.ts';
import { loadTypeface } from './typeface.ts';

/**
 * Draws social images, or finds them where they were kept: a warm build draws nothing.
 * @throws Error with the entry's title and photo when an image cannot be drawn
 */
export function socialImages(cache: DiskCache): (card: SocialCard) => Promise<Uint8Array> {
  let code: string | undefined;
  let faces: Promise<Typefaces> | undefined;
  return async ({ photo, ...card }) => {
    code ??= digestOf(drawingCode());
    const photoBytes = photo === undefined ? undefined : await readFile(photo);
    const key = digestOf(code, JSON.stringify(card), photoBytes ?? '');
    return cache.get(`social-${key}.jpg`, async () => {
      faces ??= loadTypefaces();
      try {
        return await renderPoster(card, await faces, photoBytes);
      } catch (error) {
        const { message } = error as Error;
        throw new Error(`[socialImages] "${card.title}" (photo: ${photo ?? 'none'}): ${message}`);
      }
    });
  };
}

/** The network's two typefaces (styles/tokens.css), Latin and what lies beyond it. */
export async function loadTypefaces(): Promise<Typefaces> {
  const filesOf = (name: string, axes: string) =>
    ['latin', 'latin-ext'].map(
      (subset) => `@fontsource-variable/${name}/files/${name}-${subset}-${axes}-normal.woff2`,
    );
  const [titles, text] = await Promise.all([
    loadTypeface(filesOf('bricolage-grotesque', 'opsz'), { opsz: 40, wght: 700 }),
    loadTypeface(filesOf('atkinson-hyperlegible-next', 'wght'), { wght: 600 }),
  ]);
  return { titles, text };
}
