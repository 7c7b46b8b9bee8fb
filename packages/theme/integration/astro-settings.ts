import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import { markdownPlugins } from './markdown.ts';
import { tables } from './tables.ts';

/** What all sites ask of Astro. */
export function astroSettings(origin: string) {
  return {
    site: origin,
    trailingSlash: 'always',
    // One address, one page: a route of a site that collides with the theme's is an error.
    prerenderConflictBehavior: 'error',
    // Styles in files and scripts in files: the content security policy allows nothing inline.
    build: { inlineStylesheets: 'never', concurrency: 4 },
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        mdastPlugins: markdownPlugins,
        hastPlugins: [tables],
        features: {
          smartPunctuation: false,
          gfm: {
            footnotes: {
              label: 'Notes',
              backLabel: (number) => `Retour à l’appel de note ${number}`,
            },
          },
        },
      }),
    },
    experimental: { contentIntellisense: true },
    devToolbar: { enabled: false },
  } satisfies AstroUserConfig;
}
