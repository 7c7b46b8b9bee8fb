import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import { satteriOptions } from './markdown.ts';

/** What all sites ask of Astro. */
export function astroSettings(origin: string, peertubeHosts: readonly string[]) {
  return {
    site: origin,
    trailingSlash: 'always',
    // One address, one page: a route of a site that collides with the theme's is an error.
    prerenderConflictBehavior: 'error',
    // Styles in files and scripts in files: the content security policy allows nothing inline.
    build: { inlineStylesheets: 'never', concurrency: 4 },
    // AVIF at effort 1 takes the time of WebP; at sharp's own 4, ten times that for 5 % fewer bytes.
    image: {
      service: {
        entrypoint: '@echosciences/theme/image-service',
        config: { avif: { effort: 1 }, webp: { effort: 2 } },
      },
    },
    markdown: {
      syntaxHighlight: false,
      processor: satteri(satteriOptions(peertubeHosts)),
    },
    experimental: { contentIntellisense: true },
    devToolbar: { enabled: false },
  } satisfies AstroUserConfig;
}
