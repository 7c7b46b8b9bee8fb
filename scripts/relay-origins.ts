import { resolve } from 'node:path';
import { loadSite } from '@echosciences/content';
import { readArguments } from './lib/arguments.ts';
import { listSites } from './lib/sites.ts';

/** `pnpm relay:origins`: the relay's `ORIGINS`, from the domain of each site of the repository. */
readArguments({ language: 'en', usage: 'pnpm --silent relay:origins' });
const content = resolve(process.cwd(), 'content');
const domains = listSites(process.cwd()).flatMap(
  ({ id }) => loadSite(content, id).site?.domain ?? [],
);
console.log(domains.map((domain) => `https://${domain}`).join(','));
