import type { Item } from '@echosciences/aggregate';
import type { SiteConfig } from '../integration/load-config.ts';
import type { ImageFile } from './images.ts';

/** `/admin/apercu.json`: what previews know of their site. */
export interface PreviewData {
  config: Omit<SiteConfig, 'contentDirectory' | 'accessibilityAudit' | 'pins'>;
  /** What the site itself publishes. */
  items: Item[];
  /** The images of these items, by `<type>/<id>`. */
  covers: Record<string, ImageFile & { alt: string; credit?: string }>;
}

const response = await fetch('/admin/apercu.json');
if (!response.ok) throw new Error(`[preview] /admin/apercu.json answered ${response.status}.`);

// Awaited by the module itself: the theme's modules take the configuration for a constant.
export const { config, items: published, covers }: PreviewData = await response.json();
