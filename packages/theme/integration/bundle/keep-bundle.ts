import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { SiteConfig } from '../load-config.ts';
import { fingerprintOf } from '../pages/fingerprint.ts';
import { ASSETS_FILE, contentImages, digestOf, MODULES_FILE } from './content-images.ts';
import type { Folders, KeptBundle, Pages } from './kept-bundle.ts';
import { keep, readKept, restore } from './kept-bundle.ts';

type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** What is used of Vite's builder. */
interface Builder {
  environments: Record<'prerender' | 'client', Environment>;
  build(environment: Environment): Promise<unknown>;
}

interface Environment {
  isBuilt: boolean;
  plugins: readonly { name: string; buildStart?: unknown }[];
  config: { build: { outDir: string } };
}

type Output = { fileName: string } & (
  | { type: 'chunk'; isEntry: boolean }
  | { type: 'asset'; source: string | Uint8Array }
);

/** What Astro keeps of images for as long as a build lasts. */
interface AstroImages {
  astroAsset?: { referencedImages?: Set<string> };
}

/** Its names begin so, or Astro does not find it. */
const ENTRY = 'prerender-entry';
/** Astro's plugin that lets pages ask for images, from the start of a bundle on. */
const IMAGES_PLUGIN = 'astro:assets';

let restored = 0;

/**
 * Keeps what Vite makes of a site's code from one build to the next: as long as the code, the
 * configuration and the images of contents are the same, Vite has nothing to do
 * (docs/decisions/0053). What Astro itself knows of the bundle is in the manifest that it writes into
 * it, and in the style sheets of pages.
 */
export function keepBundle(configOf: () => SiteConfig) {
  let pages: Pages = new Map();
  let keepFresh: (() => void) | undefined;
  const plugin = ({ root, cacheDir }: Pick<AstroConfig, 'root' | 'cacheDir'>): VitePlugin =>
    ({
      name: '@echosciences/theme:keep-bundle',
      buildApp: {
        order: 'pre',
        handler(builder: Builder) {
          keepFresh = undefined;
          const inputs = inputsOf(root, configOf());
          if (!inputs) return;
          const { prerender, client } = builder.environments;
          const folders = {
            server: prerender.config.build.outDir,
            client: client.config.build.outDir,
          };
          const directory = join(fileURLToPath(cacheDir), 'bundle');
          const kept = readKept(directory, inputs.key);
          const entry = kept && restoreAs(directory, kept, folders);
          if (kept && entry) {
            useKept(builder, kept, pages, entry);
            return;
          }
          // What a build that was killed has left there would be kept with the rest.
          rmSync(folders.server, { recursive: true, force: true });
          const outputs = noting(builder);
          keepFresh = () => {
            const record = recordOf(inputs, outputs, pages, folders.client);
            keep(directory, record, folders);
          };
        },
      },
    }) as unknown as VitePlugin;
  return {
    plugin,
    /** To be called at `astro:build:setup`. */
    setPages(ofBuild: Pages) {
      pages = ofBuild;
    },
    /** To be called when Astro has completed the modules of pages, before they are loaded. */
    keep() {
      keepFresh?.();
      // It holds all that Vite has made.
      keepFresh = undefined;
    },
  };
}

interface Inputs {
  key: string;
  images: Map<string, string>;
}

/** All that a bundle is made of; none where Vite compiles contents or copies files, which are not known here. */
function inputsOf(root: URL, config: SiteConfig): Inputs | undefined {
  const read = (name: string) => readFileSync(new URL(`.astro/${name}`, root), 'utf8');
  try {
    if (/\bimport\b/.test(read(MODULES_FILE))) return undefined;
    if (existsSync(new URL('public/', root))) return undefined;
    const assets = read(ASSETS_FILE);
    const images = contentImages(assets, fileURLToPath(root));
    // Modules name the files that they are made of: the root counts.
    const parts = [root.href, fingerprintOf(root, config), assets, ...images.keys()];
    return { key: digestOf(parts.join('\n')), images };
  } catch {
    // Astro says what is missing.
    return undefined;
  }
}

function useKept(builder: Builder, kept: KeptBundle, pages: Pages, entry: string): void {
  const { prerender } = builder.environments;
  builder.build = async (environment) => {
    environment.isBuilt = true;
    if (environment !== prerender) return { output: [] };
    const images = prerender.plugins.find(({ name }) => name === IMAGES_PLUGIN)?.buildStart;
    if (typeof images !== 'function') throw new Error(`Astro has no ${IMAGES_PLUGIN} any more.`);
    images();
    for (const [key, page] of pages) page.styles = kept.styles[key] ?? [];
    for (const path of kept.referencedImages) astroImages()?.add(path);
    return { output: [{ type: 'chunk', fileName: entry, code: '', moduleIds: [] }] };
  };
}

/** @returns where the entry is, from the folder of the pages' modules; nothing where files are missing */
function restoreAs(directory: string, kept: KeptBundle, folders: Folders): string | undefined {
  // Node keeps modules by their address, and would show the pages of the build before.
  restored += 1;
  const place = `${restored}`;
  try {
    restore(directory, kept, { ...folders, server: join(folders.server, place) });
  } catch {
    return undefined;
  }
  return `${ENTRY}/../${place}/${kept.entry}`;
}

/** Notes what Vite makes, by environment. */
function noting(builder: Builder): Map<Environment, Output[]> {
  const outputs = new Map<Environment, Output[]>();
  const build = builder.build.bind(builder);
  builder.build = async (environment) => {
    const made = (await build(environment)) as { output: Output[] } | { output: Output[] }[];
    outputs.set(
      environment,
      [made].flat().flatMap(({ output }) => output),
    );
    return made;
  };
  return outputs;
}

function recordOf(
  { key, images }: Inputs,
  outputs: Map<Environment, Output[]>,
  pages: Pages,
  client: string,
): KeptBundle {
  const all = [...outputs.values()].flat();
  const entry = all.find((output) => output.type === 'chunk' && output.fileName.startsWith(ENTRY));
  if (!entry) throw new Error('Astro’s pages have no entry of the known name any more.');
  const record: KeptBundle = {
    key,
    entry: entry.fileName,
    client: [],
    images: {},
    referencedImages: [...(astroImages() ?? [])],
    styles: Object.fromEntries([...pages].map(([key, { styles }]) => [key, styles])),
  };
  for (const output of all) {
    const { fileName } = output;
    if (!existsSync(join(client, fileName))) continue;
    const image = output.type === 'asset' && images.get(digestOf(output.source));
    if (image) record.images[fileName] = image;
    else record.client.push(fileName);
  }
  return record;
}

function astroImages(): Set<string> | undefined {
  return (globalThis as AstroImages).astroAsset?.referencedImages;
}
