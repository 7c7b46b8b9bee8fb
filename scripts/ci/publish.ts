import { resolve } from 'node:path';
import { loadSite } from '@echosciences/content';
import { forgetUnused } from '../deploy/compress.ts';
import { publishSite } from '../deploy/publish.ts';
import { stampOf } from '../deploy/stamp.ts';
import { listSites } from '../lib/sites.ts';
import { annotate, runAddress, writeSummary } from './lib/actions.ts';
import { readBuildRecord } from './lib/build-record.ts';
import { forgeOf } from './lib/forge.ts';
import { isPublished, publicationReport, publishAll } from './lib/publication.ts';
import { withRemoteShell } from './lib/remote-shell.ts';
import { publicationContext, setStatus } from './lib/statuses.ts';

/**
 * `DEPLOY_TARGET=… node scripts/ci/publish.ts dossier ids…`: publishes the sites that were built into
 * `dossier/<id>/dist`, and says of each, on the commit and on the page of the run, whether it is online.
 * Without a target, nothing is published, and the run says so.
 */
const { DEPLOY_TARGET, GITHUB_SHA, GITHUB_TOKEN } = process.env;
const [folder, ...arguments_] = process.argv.slice(2);
const known = listSites(process.cwd()).map(({ id }) => id);
const named = arguments_.flatMap((argument) => argument.split(' ').filter(Boolean));
const unknown = named.filter((id) => !known.includes(id));
if (!folder || unknown.length > 0) {
  console.error(`Usage : node scripts/ci/publish.ts dossier sites… Connus : ${known.join(', ')}.`);
  process.exit(2);
}
if (!DEPLOY_TARGET) {
  const advice =
    'Aucune destination : la variable DEPLOY_TARGET n’est pas réglée (docs/publication.md). Les sites construits sont joints à cette exécution.';
  annotate('warning', advice);
  writeSummary(advice);
  process.exit();
}

const cache = resolve('.cache/deploy');
const sites = named.map((id) => ({ id, record: readBuildRecord(folder, id) }));
const outcomes = await withRemoteShell(process.env, () =>
  publishAll(sites, (id) =>
    publishSite({
      id,
      dist: resolve(folder, id, 'dist'),
      root: DEPLOY_TARGET,
      stamp: stampOf(new Date()),
      cache,
    }),
  ),
);
forgetUnused(cache);

writeSummary(publicationReport(outcomes));
for (const outcome of outcomes) {
  if (!isPublished(outcome)) {
    annotate('error', `${outcome.id} : son ancienne version reste en ligne.`);
    process.exitCode = 1;
  }
}
if (GITHUB_TOKEN && GITHUB_SHA) {
  const forge = forgeOf(process.env);
  for (const outcome of outcomes) {
    const done = isPublished(outcome);
    const { site } = loadSite(resolve('content'), outcome.id);
    await setStatus(forge, GITHUB_SHA, {
      context: publicationContext(outcome.id),
      state: done ? 'success' : 'failure',
      description: done
        ? `En ligne, version ${outcome.stamp}`
        : 'L’ancienne version reste en ligne',
      target: done && site ? `https://${site.domain}/` : runAddress(),
    });
  }
}
