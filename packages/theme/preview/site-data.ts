import type { Item } from '@echosciences/aggregate';
import type { ImageFile } from '@echosciences/cms';
import type { SiteConfig } from '../integration/load-config.ts';

/** What pages of entries ask of the configuration; the rest is for builds. */
export const KNOWN_KEYS = [
  'id',
  'isNational',
  'origin',
  'nationalOrigin',
  'now',
  'site',
  'network',
  'taxonomies',
  'territories',
  'holidays',
] as const satisfies (keyof SiteConfig)[];
type KnownKey = (typeof KNOWN_KEYS)[number];

/** `/admin/apercu.json`: what previews know of their site. */
export interface PreviewData {
  config: Pick<SiteConfig, KnownKey>;
  /** What the site itself publishes. */
  items: Item[];
  /** The images of these items, by `<type>/<id>`. */
  covers: Record<string, ImageFile & { alt: string; credit?: string }>;
}
