import type { ImageKind } from '@echosciences/content/image-kind';
import { HEAD_BYTES, kindOfImage } from '@echosciences/content/image-kind';
import { DAMAGED, ImageRefused, refusalOf, sizeRefusal } from './refusal.ts';
import type { Size } from './size.ts';
import { reduced } from './size.ts';

/** Quality of a photo in JPEG: the eye sees no difference, a third of what phones write. */
const JPEG_QUALITY = 0.82;

/** An image as it is kept in the repository. */
export interface KeptImage {
  readonly blob: Blob;
  readonly extension: 'jpg' | 'png';
}

/**
 * Draws an uploaded image anew, in the browser: upright as its EXIF says, at most
 * `LONGEST_SIDE` pixels, without metadata (place, device, thumbnail), in sRGB. What is transparent
 * stays PNG; a PNG without transparency too when it is lighter so; all else is JPEG.
 *
 * @throws {ImageRefused} when the file is no image that the site can show.
 */
export async function reencode(file: File): Promise<KeptImage> {
  const kind = kindOfImage(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const refusal = refusalOf(kind, file.size) ?? sizeRefusal(await sizeOf(file));
  if (refusal) throw new ImageRefused(file.name, refusal);
  const canvas = await drawn(file);
  return encoded(canvas, kind as ImageKind);
}

/** Read from the head of the file: nothing is decoded yet. */
async function sizeOf(file: File): Promise<Size> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    const loaded = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    image.src = address;
    await loaded;
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    throw new ImageRefused(file.name, DAMAGED);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawn(file: File): Promise<OffscreenCanvas> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new ImageRefused(file.name, DAMAGED);
  });
  const { width, height } = reduced(bitmap);
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return canvas;
}

async function encoded(canvas: OffscreenCanvas, kind: ImageKind): Promise<KeptImage> {
  const asPng = async (): Promise<KeptImage> => ({
    blob: await canvas.convertToBlob({ type: 'image/png' }),
    extension: 'png',
  });
  if (kind !== 'JPEG' && isTransparent(canvas)) return asPng();
  const photo: KeptImage = {
    blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }),
    extension: 'jpg',
  };
  if (kind !== 'PNG') return photo;
  const drawing = await asPng();
  return drawing.blob.size <= photo.blob.size ? drawing : photo;
}

function isTransparent(canvas: OffscreenCanvas): boolean {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return true;
  return false;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D context to an OffscreenCanvas.');
  return context;
}
