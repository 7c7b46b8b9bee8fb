import { resolve } from 'node:path';
import { loadSite } from '@echosciences/content';
import { readArguments, refuse } from './lib/arguments.ts';
import { isBuilt, listSites, unknownSites } from './lib/sites.ts';
import { writeRedirectPages } from './redirect-pages/write-pages.ts';

/**
 * `pnpm redirections:pages [ids…]`: for hosts that send no redirects, GitHub Pages above all. Puts a page
 * that sends on at each former address of the built sites. On other hosts `_redirects` does better.
 */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm redirections:pages [sites…]',
  words: [0, Number.POSITIVE_INFINITY],
} as const;
const { words: wanted } = readArguments(COMMAND);
const sites = listSites(process.cwd());
const unknown = unknownSites(wanted, sites);
if (unknown) refuse(COMMAND, unknown);
for (const site of sites.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const domain = loadSite(resolve('content'), site.id).site?.domain;
  if (!isBuilt(site) || domain === undefined) {
    console.error(`${site.id} : pas encore construit, « pnpm build --filter=@sites/${site.id} ».`);
    process.exitCode = 1;
    continue;
  }
  const { pages, left } = writeRedirectPages(site.dist, domain);
  const rest = left.length > 0 ? ` Sans page : ${left.join(', ')}.` : '';
  console.log(`${site.id} : ${pages} page${pages > 1 ? 's' : ''} d’ancienne adresse.${rest}`);
}
