import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import { siteData, siteDataCode } from '../site-data.ts';
import { contentImage } from './content-image.ts';
import { emitImages } from './emit.ts';
import { ASSETS_FILE, ASSETS_MODULE, importedImages } from './imports.ts';
import { readRecord, writeRecord } from './record.ts';

const RESOLVED = '\0@echosciences/theme:content-images';

/**
 * Pages find the images of contents when they are loaded, named as their bundle would name them. Astro
 * makes a module of each, in the bundle of each site: two fifths of its modules.
 */
export function contentImages({
  root,
  cacheDir,
  outDir,
}: Pick<AstroConfig, 'root' | 'cacheDir' | 'outDir'>): Plugin {
  const assets = new URL(`.astro/${ASSETS_FILE}`, root);
  const recordFile = join(fileURLToPath(cacheDir), 'content-images.json');
  return {
    name: '@echosciences/theme:content-images',
    enforce: 'pre',
    buildApp: {
      order: 'pre',
      async handler() {
        const code = existsSync(assets) ? readFileSync(assets, 'utf8') : '';
        const imports = importedImages(code, fileURLToPath(root));
        const paths = [...new Set(imports.values())].sort();
        // Astro makes components of drawings.
        if (paths.some((path) => /\.svg$/i.test(path))) return;
        const known = readRecord(recordFile, paths);
        const emitted = known ?? (await emitImages(paths));
        if (!known) writeRecord(recordFile, emitted);
        const originals = new Map([...emitted].map(([path, { metadata }]) => [metadata.src, path]));
        for (const [src, path] of originals) copy(path, join(fileURLToPath(outDir), src));
        siteData().images = new Map(
          [...imports].flatMap(([name, path]) => {
            const image = emitted.get(path);
            return image ? [[name, contentImage(image, path)]] : [];
          }),
        );
      },
    },
    // Before Astro's own, which comes first among the plugins.
    resolveId: {
      order: 'pre',
      handler: (id) => (id === ASSETS_MODULE && siteData().images ? RESOLVED : undefined),
    },
    load: {
      order: 'pre',
      handler: (id) =>
        id === RESOLVED
          ? {
              code: `export default ${siteDataCode('images')};`,
              map: { mappings: '' },
              // As Astro's own module says it.
              meta: { astroIncremental: { kind: 'content-data' } },
            }
          : undefined,
    },
  };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
