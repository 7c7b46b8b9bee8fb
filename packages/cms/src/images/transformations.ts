/**
 * Takes the place of decap-cms-core/dist/esm/lib/imageTransformations.js (bundle/replace-modules.ts),
 * which lets EXIF through, enlarges small images and needs WebAssembly: every upload of an image
 * field or of a body goes through `transformImage`. The same exports; nothing is left to configure.
 */
import { getBlobSHA } from 'decap-cms-lib-util';
import { draftImages } from './draft.ts';
import { imageName } from './name.ts';
import { reencode } from './reencode.ts';

/** One way for all images: no configuration of Decap changes it. */
export function getMediaProcessingConfig(): object {
  return {};
}

/** Always: what is no image is refused there, with a reason. */
export function shouldTransformImage(): boolean {
  return true;
}

/**
 * Asked before the image is read, to look for a file of the same name and offer to replace it. The
 * name is chosen later, and never one that is taken: no file is called like this one.
 */
export function getMediaProcessingFileName(): string {
  return '';
}

/**
 * The file to keep for an upload, and its path.
 *
 * @param path where Decap would put it; only its folder counts
 * @throws {ImageRefused}
 */
export async function transformImage(
  file: File,
  path: string,
): Promise<{ file: File; path: string }[]> {
  const { blob, extension } = await reencode(file);
  const id = await getBlobSHA(blob);
  const draft = draftImages();
  // Decap keeps one file for the same bytes: under a second name, the first would be lost.
  const same = draft.find((image) => image.id === id);
  const name =
    same?.name ?? imageName(file.name, extension, new Set(draft.map((image) => image.name)));
  return [
    {
      file: new File([blob], name, { type: blob.type }),
      path: `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`,
    },
  ];
}
