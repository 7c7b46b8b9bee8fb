import { parsePlace, runAt } from '../deploy/place.ts';
import { askAllPages, forgeOf } from './lib/forge.ts';
import { closedPreviews } from './lib/preview.ts';
import { withRemoteShell } from './lib/remote-shell.ts';

/** `PREVIEW_TARGET=… node scripts/ci/prune-previews.ts`: removes previews of proposals that are closed. */
const { PREVIEW_TARGET } = process.env;
if (!PREVIEW_TARGET) {
  console.log('Pas d’aperçu à retirer : PREVIEW_TARGET n’est pas réglée.');
  process.exit();
}
const place = parsePlace(PREVIEW_TARGET);
const pulls = await askAllPages(forgeOf(process.env), '/pulls?state=open');
const open = new Set<number>(pulls.map(({ number }) => number));
await withRemoteShell(process.env, async () => {
  const closed = closedPreviews((await runAt(place, 'ls')).split('\n'), open);
  if (closed.length > 0) await runAt(place, 'rm -rf -- "$@"', { arguments: closed });
  console.log(`Aperçus retirés : ${closed.join(', ') || 'aucun'}.`);
});
