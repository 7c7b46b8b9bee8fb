import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

/** What weighing a page needs to know of the files of its site, each read once. */
export interface SiteFiles {
  /** The file at an address: `undefined` when the site has none. */
  at(path: string): SiteFile | undefined;
  /** Where a link on a page or in a style sheet of the site leads: `null` when it is none. */
  addressOf(link: string, from: URL): URL | null;
}

export interface SiteFile {
  /** Address from the site's root: `/_astro/Page.a1b2c3.css`. */
  path: string;
  /** As a host sends it: gzip for text, as it is for images and typefaces. */
  bytes: number;
  /** Addresses that it makes a browser load: modules that it imports, typefaces, images of styles. */
  loads: string[];
}

/** @param dist folder of a built site */
export function siteFiles(dist: string): SiteFiles {
  const known = new Map<string, SiteFile | undefined>();
  const rooted = new Map<string, URL | null>();
  return {
    at(path) {
      if (!known.has(path)) known.set(path, read(dist, path));
      return known.get(path);
    },
    addressOf(link, from) {
      if (!link.startsWith('/')) return URL.parse(link, from);
      // From the root of the site, a link leads to the same place on every page.
      let address = rooted.get(link);
      if (address === undefined) {
        address = URL.parse(link, from);
        rooted.set(link, address);
      }
      return address;
    },
  };
}

/** Bytes of a text as a host sends it; level 9 and no date, so that two builds agree. */
export function compressed(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

/**
 * Bytes that `compressed` does not exceed, for a third of its time: level 1 looks for repetitions
 * less far, and a fiftieth is added for texts that it would suit better.
 */
export function compressedAtMost(text: Buffer): number {
  return Math.ceil(gzipSync(text, { level: 1 }).length * 1.02);
}

const BINARY = new Set(['.avif', '.webp', '.jpg', '.jpeg', '.png', '.gif', '.woff2', '.woff']);

function read(dist: string, path: string): SiteFile | undefined {
  const file = join(dist, decodeURIComponent(path));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const extension = extname(file);
  if (BINARY.has(extension)) return { path, bytes: stats.size, loads: [] };
  const content = readFileSync(file);
  return { path, bytes: compressed(content), loads: loadsOf(extension, content.toString()) };
}

function loadsOf(extension: string, text: string): string[] {
  if (extension === '.css') return styleLoads(text);
  return ['.js', '.mjs'].includes(extension) ? staticImports(text) : [];
}

function styleLoads(css: string): string[] {
  const found = css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g);
  return [...found].map(([, url, imported]) => (url ?? imported ?? '').trim());
}

/** Modules that load with this one; `import()` waits for the script to ask. */
function staticImports(code: string): string[] {
  return parseAst(code).body.flatMap((node) =>
    'source' in node && node.source ? [String(node.source.value)] : [],
  );
}
