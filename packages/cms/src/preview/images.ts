import type { ImageFile, ImageFinder } from './contract.ts';

/** Decap's `getAsset`: an empty drawing while it loads the file, its address, its name if it failed. */
export type GetAsset = (name: string) => { path: string; toString(): string };

const LOADING = 'empty.svg';

/** By address: an image is measured once, however often its page is rendered. */
const measured = new Map<string, Promise<ImageFile | undefined>>();

/** Finds the images of a draft among Decap's assets, those that were just chosen included. */
export function imageFinder(getAsset: GetAsset): ImageFinder {
  return async (name) => {
    const asset = getAsset(name);
    const address = asset.toString();
    if (asset.path === LOADING || address === name) return undefined;
    const image = measured.get(address) ?? measure(address);
    measured.set(address, image);
    return image;
  };
}

/** Undefined for what is no image, or is not there. */
async function measure(src: string): Promise<ImageFile | undefined> {
  const image = new Image();
  image.src = src;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  return { src, width: image.naturalWidth, height: image.naturalHeight };
}
