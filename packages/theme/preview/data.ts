import type { PreviewData } from './site-data.ts';

const response = await fetch('/admin/apercu.json');
if (!response.ok) throw new Error(`[preview] /admin/apercu.json answered ${response.status}.`);

// Awaited by the module itself: the theme's modules take the configuration for a constant.
export const { config, items: published, covers }: PreviewData = await response.json();
