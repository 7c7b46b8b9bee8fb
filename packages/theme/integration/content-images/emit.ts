import type { ImageMetadata } from 'astro';
import { emitImageMetadata } from 'astro/assets/utils/node';
import { build } from 'vite';
import { digestOf } from '../images/disk-cache.ts';

/** What pages are told of an image, and the digest of its bytes. */
export interface EmittedImage {
  metadata: ImageMetadata;
  digest: string;
}

/** Where Astro puts what it makes of a site's code: `build.assets`. */
const ASSETS = '_astro';
const ENTRY = '\0images';

/**
 * Names images as a bundle of pages that imports them does, which has a digest of the bytes in the name
 * and one name for equal images: the same bundler does it, without a module for each.
 * @param paths absolute
 * @throws where one is missing or is no image
 */
export async function emitImages(paths: Iterable<string>): Promise<Map<string, EmittedImage>> {
  const images = new Map<string, EmittedImage>();
  const handles = new Map<string, string>();
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input: ENTRY,
        output: { assetFileNames: `${ASSETS}/[name].[hash][extname]` },
      },
    },
    plugins: [
      {
        name: '@echosciences/theme:images',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? '' : undefined),
        async buildStart() {
          const emit = async (path: string) => {
            let digest = '';
            const metadata = await emitImageMetadata(path, (file) => {
              // Read already: what else asks for the image's digest would read it once more.
              if (file.type === 'asset' && file.source) digest = digestOf(file.source);
              const handle = this.emitFile(file);
              handles.set(path, handle);
              return handle;
            });
            if (!metadata) throw new Error(`No image at ${path}.`);
            images.set(path, { metadata, digest });
          };
          await Promise.all([...paths].map(emit));
        },
        generateBundle() {
          for (const [path, image] of images) {
            const src = `/${this.getFileName(handles.get(path) ?? '')}`;
            // As JSON, like in Astro's module of it: variants are named by all that is there.
            image.metadata = JSON.parse(JSON.stringify({ ...image.metadata, src }));
          }
        },
      },
    ],
  });
  return images;
}
