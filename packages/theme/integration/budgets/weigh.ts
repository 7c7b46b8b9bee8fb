import type { SiteFile, SiteFiles } from './files.ts';
import type { Loaded } from './loaded.ts';

export type PartKind = 'html' | 'style' | 'script' | 'font' | 'image';

/** One file that a first visit transfers. */
export interface Part {
  kind: PartKind;
  /** Address of the file, or the page's own. */
  name: string;
  bytes: number;
}

export interface Weight {
  parts: Part[];
  /** Contracts that the page breaks whatever it weighs, in English. */
  faults: string[];
}

const FONT = /\.woff2?$/;

/**
 * What a first visit of a page transfers: its HTML, its styles and what they load, the scripts that
 * run by themselves with the modules they import, frames that are open, images of the first screen.
 * @param bytes of the page's own HTML, compressed
 * @param address of the page, with its site's origin
 */
export function weigh(bytes: number, loaded: Loaded, address: URL, files: SiteFiles): Weight {
  const parts = new Map<string, Part>([
    [address.pathname, { kind: 'html', name: address.pathname, bytes }],
  ]);
  const faults: string[] = [];
  if (loaded.inlineScripts > 0) {
    faults.push('has a script in its HTML: the security policy refuses it, put it into a file');
  }
  for (const link of loaded.all) resolve(link, address);
  for (const link of loaded.styles) add('style', link, address);
  for (const link of loaded.scripts) add('script', link, address);
  for (const link of loaded.fonts) add('font', link, address);
  for (const link of loaded.images) add('image', link, address);
  for (const link of loaded.frames) add('html', link, address);
  return { parts: [...parts.values()], faults: [...new Set(faults)] };

  function add(kind: PartKind, link: string, from: URL): void {
    const url = resolve(link, from);
    if (!url || parts.has(url.pathname)) return;
    const file = fileAt(url.pathname);
    if (!file) {
      faults.push(
        `loads ${url.pathname}, which the site does not have (named in ${from.pathname})`,
      );
      return;
    }
    parts.set(url.pathname, { kind, name: url.pathname, bytes: file.bytes });
    for (const next of file.loads) {
      if (kind === 'script') add('script', next, url);
      else if (FONT.test(next)) add('font', next, url);
      // An image of a style loads where its rule applies: only its origin can be judged here.
      else if (/\.css$/.test(next)) add('style', next, url);
      else resolve(next, url);
    }
  }

  function fileAt(path: string): SiteFile | undefined {
    return files.at(path.endsWith('/') ? `${path}index.html` : path);
  }

  /** @returns the address, when it is one of the site's */
  function resolve(link: string, from: URL): URL | undefined {
    const url = files.addressOf(link, from);
    if (!url || url.protocol === 'data:' || link.startsWith('#')) return undefined;
    if (url.origin === address.origin) return url;
    faults.push(`loads ${link} from another site: every file of a page is the site's own`);
    return undefined;
  }
}

/** Bytes of the parts of some kinds. */
export function sum(parts: readonly Part[], ...kinds: PartKind[]): number {
  return parts
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((total, { bytes }) => total + bytes, 0);
}
