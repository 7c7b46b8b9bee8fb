import { fileURLToPath } from 'node:url';
import { astroStore, STORE_FILE } from '@echosciences/theme/integration/astro-store/plugin.ts';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import { keptPages } from './kept-pages.ts';

const PAGES = new URL('../astro-blog/src/pages/', import.meta.url);

/** The pages of the blog beside, made the way our sites are made. */
const sharedPages: AstroIntegration = {
  name: 'shared-pages',
  hooks: {
    'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
      const store = fileURLToPath(new URL(STORE_FILE, config.cacheDir));
      updateConfig({ vite: { plugins: [astroStore(JSON.stringify(store))] } });
      for (const [pattern, page] of [
        ['/posts/[slug]', 'posts/[slug].astro'],
        ['/[...list]', '[...list].astro'],
        ['/rss.xml', 'rss.xml.ts'],
      ] as const) {
        injectRoute({ pattern, entrypoint: fileURLToPath(new URL(page, PAGES)), prerender: true });
      }
    },
  },
};

export default defineConfig({
  site: 'https://peers.example/',
  outDir: process.env.PEERS_OUTPUT,
  cacheDir: process.env.PEERS_CACHE,
  trailingSlash: 'always',
  build: { concurrency: 8 },
  integrations: [sharedPages, keptPages],
});
