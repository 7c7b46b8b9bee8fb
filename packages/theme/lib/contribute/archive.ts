import type { ProposedImage } from '@echosciences/content/proposal';
import { strToU8, zipSync } from 'fflate';

/**
 * A proposal as a zip: `content/<territory>/…/<slug>/index.md` and its images, as the repository is to
 * have them. `pnpm proposition` reads it.
 */
export function archiveOf(
  { folder, text }: { folder: string; text: string },
  images: readonly ProposedImage[],
): Uint8Array<ArrayBuffer> {
  return zipSync({
    [`${folder}/index.md`]: strToU8(text),
    // Already compressed.
    ...Object.fromEntries(
      images.map(({ name, bytes }) => [`${folder}/${name}`, [bytes, { level: 0 }]]),
    ),
  }) as Uint8Array<ArrayBuffer>;
}
