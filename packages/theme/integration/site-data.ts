import type { ContentImage } from './content-images/content-image.ts';
import type { SiteConfig } from './load-config.ts';

/**
 * What the modules of pages take of their site when they are loaded, where it is not written into them:
 * so one bundle does for many sites (docs/decisions/0054). A process builds one site at a time.
 */
export interface SiteData {
  config: SiteConfig;
  /** Astro's file of the content. */
  storeFile: string;
  /** Folder of the images that are encoded or drawn, the same for all sites. */
  keptImages: string;
  /** The images of contents, by the name under which entries import them. */
  images?: Map<string, ContentImage>;
}

/** Astro may load the theme twice: by Node, and through Vite. */
const KEY = Symbol.for('@echosciences/theme/site-data');
const shared = globalThis as { [KEY]?: SiteData | undefined };

export function setSiteData(data: SiteData | undefined): void {
  shared[KEY] = data;
}

/** What the site that is being built has. */
export function siteData(): SiteData {
  const data = shared[KEY];
  if (!data) throw new Error('No site is being built.');
  return data;
}

/** A JavaScript expression, for a module of pages: what the site has then. */
export function siteDataCode(name: keyof SiteData): string {
  return `globalThis[Symbol.for(${JSON.stringify(KEY.description)})].${name}`;
}
