import type { SiteConfig } from '@echosciences/theme/integration/load-config.ts';
import { keepPages } from '@echosciences/theme/integration/pages/keep-pages.ts';

/** Pages are kept and written as those of our sites are; this one has no territory to read. */
export const keptPages = keepPages(() => ({}) as SiteConfig);
