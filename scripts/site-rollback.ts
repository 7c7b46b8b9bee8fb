import { parseArgs } from 'node:util';
import { releasesOf, rollBack } from './deploy/rollback.ts';
import { stampInWords } from './deploy/stamp.ts';
import { listSites, unknownSites } from './lib/sites.ts';

/**
 * `pnpm site:rollback <root|user@host:root> <id> [stamp]`: puts the version before back into service,
 * or the one that is named. `--list` prints those that are there.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});
const [root, id, stamp] = positionals;
if (!root || !id) {
  console.error(
    'Usage : pnpm site:rollback <dossier|utilisateur@serveur:dossier> <site> [version] [--list]',
  );
  process.exit(2);
}
const unknown = unknownSites([id], listSites(process.cwd()));
if (unknown) {
  console.error(unknown);
  process.exit(2);
}
try {
  if (values.list) {
    const { stamps, current } = await releasesOf(root, id);
    for (const each of stamps) {
      console.log(`${each}  ${stampInWords(each)}${each === current ? '  en ligne' : ''}`);
    }
  } else {
    const { from, to } = await rollBack({ root, id, stamp }, Date.now());
    const before = from ? ` à la place de ${from}` : '';
    console.log(`${id} : version ${to}, du ${stampInWords(to)}, en ligne${before}.`);
  }
} catch (error) {
  console.error(`${id} : ${(error as Error).message}`);
  process.exit(1);
}
