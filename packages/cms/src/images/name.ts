import { slugify } from '@echosciences/schemas';

/** Longest name that is still read at a glance in a list of images. */
const LONGEST = 60;

/**
 * The name under which an uploaded image is kept beside its entry, as
 * packages/schemas/src/fields/image.ts wants it: `Affiche été 2027.PNG` → `affiche-ete-2027.png`.
 * Numbered when it is in `taken`: what is already there is never overwritten.
 */
export function imageName(uploaded: string, extension: string, taken: ReadonlySet<string>): string {
  const words = slugify(uploaded.replace(/\.[^.]*$/, ''));
  const base = words.slice(0, LONGEST).replace(/-+$/, '') || 'image';
  for (let rank = 1; ; rank++) {
    const name = `${rank === 1 ? base : `${base}-${rank}`}.${extension}`;
    if (!taken.has(name)) return name;
  }
}
