import { defineConfig } from 'astro/config';

/** A blog as Astro's own starter makes it. */
export default defineConfig({
  site: 'https://peers.example/',
  outDir: process.env.PEERS_OUTPUT,
  cacheDir: process.env.PEERS_CACHE,
  trailingSlash: 'always',
});
