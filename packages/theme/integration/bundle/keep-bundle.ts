import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compiledEntries, MODULES_FILE } from '../content-images/imports.ts';
import { siteData } from '../site-data.ts';
import type { Compiled } from './bundle-key.ts';
import { bundleKey } from './bundle-key.ts';
import type { BundleRecord, Folders, Kept, Pages, Site } from './kept-bundle.ts';
import { keep, readKept, restore } from './kept-bundle.ts';

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

type Output = { fileName: string } & ({ type: 'chunk'; isEntry: boolean } | { type: 'asset' });

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
 * Keeps what Vite makes of the code for all sites that have the same, from one build to the next: as
 * long as the code and what is written into it stay, Vite has nothing to do (docs/decisions/0054). What
 * Astro itself knows of the bundle is in the manifest that it writes into it, and in the style sheets
 * of pages.
 * @param directory where bundles are kept
 */
export function keepBundle(directory: () => string) {
  let pages: Pages = new Map();
  let keepFresh: (() => void) | undefined;
  const plugin = (root: URL, compiled: Compiled): Plugin => ({
    name: '@echosciences/theme:keep-bundle',
    buildApp: {
      order: 'pre',
      async handler(builder: Builder) {
        keepFresh = undefined;
        if (!canBeKept(root)) return;
        const site = { root: root.href, origin: siteData().config.origin };
        const key = bundleKey(root, compiled, compiledContents(root));
        const { prerender, client } = builder.environments;
        const folders = {
          server: prerender.config.build.outDir,
          client: client.config.build.outDir,
        };
        const kept = readKept(directory(), key);
        const entry = kept && restoreAs(kept, folders, site);
        if (kept && entry) {
          useKept(builder, kept, pages, entry);
          return;
        }
        // What a build that was killed has left there would be kept with the rest.
        rmSync(folders.server, { recursive: true, force: true });
        const outputs = noting(builder);
        keepFresh = () =>
          keep(directory(), { ...recordOf(outputs, pages, folders.client), key, site }, folders);
      },
    },
  });
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

function compiledContents(root: URL): string[] {
  const modules = new URL(`.astro/${MODULES_FILE}`, root);
  if (!existsSync(modules)) return [];
  return compiledEntries(readFileSync(modules, 'utf8'), fileURLToPath(root));
}

/** Not where Vite bundles images of contents or copies files: they are of one site. */
function canBeKept(root: URL): boolean {
  return siteData().images !== undefined && !existsSync(new URL('public/', root));
}

function useKept(builder: Builder, { record }: Kept, pages: Pages, entry: string): void {
  const { prerender } = builder.environments;
  builder.build = async (environment) => {
    environment.isBuilt = true;
    if (environment !== prerender) return { output: [] };
    const images = prerender.plugins.find(({ name }) => name === IMAGES_PLUGIN)?.buildStart;
    if (typeof images !== 'function') throw new Error(`Astro has no ${IMAGES_PLUGIN} any more.`);
    images();
    for (const [key, page] of pages) page.styles = record.styles[key] ?? [];
    for (const path of record.referencedImages) astroImages()?.add(path);
    return { output: [{ type: 'chunk', fileName: entry, code: '', moduleIds: [] }] };
  };
}

/** @returns where the entry is, from the folder of the pages' modules; nothing where files are missing */
function restoreAs(kept: Kept, folders: Folders, site: Site): string | undefined {
  // Node keeps modules by their address, and would show the pages of the build before.
  restored += 1;
  const place = `${restored}`;
  try {
    restore(kept, { ...folders, server: join(folders.server, place) }, site);
  } catch {
    return undefined;
  }
  return `${ENTRY}/../${place}/${kept.record.entry}`;
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
  outputs: Map<Environment, Output[]>,
  pages: Pages,
  client: string,
): Omit<BundleRecord, 'key' | 'site'> {
  const all = [...outputs.values()].flat();
  const entry = all.find((output) => output.type === 'chunk' && output.fileName.startsWith(ENTRY));
  if (!entry) throw new Error('Astro’s pages have no entry of the known name any more.');
  return {
    entry: entry.fileName,
    client: all.map(({ fileName }) => fileName).filter((name) => existsSync(join(client, name))),
    referencedImages: [...(astroImages() ?? [])],
    styles: Object.fromEntries([...pages].map(([key, { styles }]) => [key, styles])),
  };
}

function astroImages(): Set<string> | undefined {
  return (globalThis as AstroImages).astroAsset?.referencedImages;
}
