import { existsSync, readFileSync } from 'node:fs';
import { sayInPull } from './lib/comment.ts';
import { readEvent } from './lib/event.ts';
import { forgeOf } from './lib/forge.ts';
import { pullOf } from './lib/pull.ts';

/**
 * `node scripts/ci/comment.ts rapport.md`: says in a pull request what its check found. The report is
 * what the run of the proposal left; which pull request it is, GitHub says.
 */
const [file = ''] = process.argv.slice(2);
const forge = forgeOf(process.env);
const { workflow_run: run } = readEvent('workflow_run');
const pull = await pullOf(forge, process.env.GITHUB_REPOSITORY ?? '', run);
if (!pull) {
  console.log('Plus aucune proposition ouverte à ce commit : rien à dire.');
} else if (!existsSync(file)) {
  console.log('La vérification n’a pas laissé de rapport : son journal dit pourquoi.');
} else {
  console.log(
    `Proposition ${pull.number} : ${await sayInPull(forge, pull.number, readFileSync(file, 'utf8'))}`,
  );
}
