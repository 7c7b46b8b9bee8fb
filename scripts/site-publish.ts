import { resolve } from 'node:path';
import { forgetUnused } from './deploy/compress.ts';
import { publishSite } from './deploy/publish.ts';
import { stampOf } from './deploy/stamp.ts';
import { readArguments, refuse } from './lib/arguments.ts';
import { listSites, unknownSites } from './lib/sites.ts';

/**
 * `pnpm site:publish <root|user@host:root> [ids…]`: publishes built sites, all of them unless some
 * are named. One that cannot be published keeps its version in service and does not stop the others;
 * the exit code is 1.
 */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm site:publish <dossier|utilisateur@serveur:dossier> [sites…]',
  words: [1, Number.POSITIVE_INFINITY],
} as const;
const {
  words: [root = '', ...wanted],
} = readArguments(COMMAND);
const sites = listSites(process.cwd());
const unknown = unknownSites(wanted, sites);
if (unknown) refuse(COMMAND, unknown);

const cache = resolve('.cache/deploy');
for (const { id, dist } of sites) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const started = performance.now();
  try {
    const request = { id, dist, root, stamp: stampOf(new Date()), cache };
    const { stamp, files, changed, previous } = await publishSite(request);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
    const before = previous ? `, à la place de ${previous}` : '';
    console.log(
      `${id} : version ${stamp} en ligne${before} (nouveaux fichiers\u00A0: ${changed} sur ${files}, en ${seconds}\u00A0s).`,
    );
  } catch (error) {
    console.error(`${id} : ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
forgetUnused(cache);
