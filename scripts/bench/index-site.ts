import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '@echosciences/theme/integration/load-config.ts';
import { buildSearchIndex } from '@echosciences/theme/integration/search-index.ts';
import type { AstroIntegrationLogger } from 'astro';

/** `node scripts/bench/index-site.ts <id>`: makes the search of a built site once more, by itself. */
const [id = ''] = process.argv.slice(2);
const root = pathToFileURL(`${resolve('sites', id)}/`);
await buildSearchIndex(
  new URL('dist/', root),
  resolve('content'),
  loadConfig(root, process.env),
  console as unknown as AstroIntegrationLogger,
);
