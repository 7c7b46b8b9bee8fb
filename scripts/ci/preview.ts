import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { publishSite } from '../deploy/publish.ts';
import { stampOf } from '../deploy/stamp.ts';
import { listSites } from '../lib/sites.ts';
import { annotate } from './lib/actions.ts';
import { readBuildRecord } from './lib/build-record.ts';
import { readEvent } from './lib/event.ts';
import { forgeOf } from './lib/forge.ts';
import { announcePreviews, mayPreview, previewName, publishPreviews } from './lib/preview.ts';
import { pathsOfPull, pullOf } from './lib/pull.ts';
import { withRemoteShell } from './lib/remote-shell.ts';

/**
 * `node scripts/ci/preview.ts annoncer`, then `node scripts/ci/preview.ts publier dossier`: the previews
 * of a proposal, from the sites that its run built into `dossier/<id>/dist`. They are files that anybody
 * may have written: nothing in them is run, and GitHub says which proposal they belong to.
 */
const [action, folder = ''] = process.argv.slice(2);
const { PREVIEW_TARGET, PREVIEW_DOMAIN, GITHUB_REPOSITORY = '' } = process.env;
if (!PREVIEW_TARGET || !PREVIEW_DOMAIN) {
  annotate(
    'notice',
    'Pas d’aperçu : les variables PREVIEW_TARGET et PREVIEW_DOMAIN ne sont pas réglées (docs/publication.md).',
  );
  process.exit();
}
const forge = forgeOf(process.env);
const { workflow_run: run } = readEvent('workflow_run');
const pull = await pullOf(forge, GITHUB_REPOSITORY, run);
if (!pull) {
  console.log('Plus aucune proposition ouverte à ce commit : pas d’aperçu.');
} else if (action === 'annoncer') {
  await announcePreviews(forge, pull, run.html_url);
} else if (!mayPreview(pull, await pathsOfPull(forge, pull.number))) {
  annotate('notice', 'Pas d’aperçu : cette proposition vient d’ailleurs et change du code.');
} else {
  const sites = listSites(process.cwd())
    .filter(({ id }) => existsSync(resolve(folder, id)))
    .map(({ id }) => ({ id, ok: readBuildRecord(folder, id).ok }));
  const publish = async (id: string) => {
    const dist = resolve(folder, id, 'dist');
    const name = previewName(id, pull.number);
    await publishSite({ id: name, dist, root: PREVIEW_TARGET, stamp: stampOf(new Date()) });
    return `https://${name}.${PREVIEW_DOMAIN}/`;
  };
  const failed = await withRemoteShell(process.env, () =>
    publishPreviews(forge, pull, sites, { runPage: run.html_url, publish }),
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
