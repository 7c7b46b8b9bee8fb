import type { ImageMetadata } from 'astro';
import { emitImageMetadata } from 'astro/assets/utils/node';
import { build } from 'vite';

/** Where Astro puts what it makes of a site's code: `build.assets`. */
const ASSETS = '_astro';
const ENTRY = '\0images';

/**
 * Names images as a bundle of pages that imports them does, which has a digest of the bytes in the name
 * and one name for equal images: the same bundler does it, without a module for each.
 * @param paths absolute
 * @throws where one is missing or is no image
 */
export async function emitImages(paths: Iterable<string>): Promise<Map<string, ImageMetadata>> {
  const images = new Map<string, ImageMetadata>();
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
            const image = await emitImageMetadata(path, (file) => {
              const handle = this.emitFile(file);
              handles.set(path, handle);
              return handle;
            });
            if (!image) throw new Error(`No image at ${path}.`);
            images.set(path, image);
          };
          await Promise.all([...paths].map(emit));
        },
        generateBundle() {
          for (const [path, handle] of handles) {
            const src = `/${this.getFileName(handle)}`;
            // As JSON, like in Astro's module of it: variants are named by all that is there.
            images.set(path, JSON.parse(JSON.stringify({ ...images.get(path), src })));
          }
        },
      },
    ],
  });
  return images;
}
