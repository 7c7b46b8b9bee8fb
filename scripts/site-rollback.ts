import { releasesOf, rollBack } from './deploy/rollback.ts';
import { stampInWords } from './deploy/stamp.ts';
import { flag, readArguments, refuse } from './lib/arguments.ts';
import { listSites, unknownSites } from './lib/sites.ts';

/**
 * `pnpm site:rollback <root|user@host:root> <id> [stamp]`: puts the version before back into service,
 * or the one that is named. `--list` prints those that are there.
 */
const COMMAND = {
  language: 'fr',
  usage: 'pnpm site:rollback <dossier|utilisateur@serveur:dossier> <site> [version] [--list]',
  words: [2, 3],
  options: { list: flag },
} as const;
const {
  values,
  words: [root = '', id = '', stamp],
} = readArguments(COMMAND);
const unknown = unknownSites([id], listSites(process.cwd()));
if (unknown) refuse(COMMAND, unknown);
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
