import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LinkReport } from '@echosciences/content';
import { readLinkReport } from '@echosciences/content';
import { listSites } from '../lib/sites.ts';
import { writeSummary } from './lib/actions.ts';
import { forgeOf } from './lib/forge.ts';
import { nightReport } from './lib/night.ts';
import { tellNight } from './lib/night-issue.ts';
import { orphanBranches, orphanImages } from './lib/orphans.ts';
import { unpublishedSites } from './lib/statuses.ts';

/**
 * `node scripts/ci/nightly.ts [--ecrire]`: what the night has found, from the last `pnpm liens`, the
 * branches of the forge and the images of the contents; with `--ecrire`, in the issue of the nights.
 * Without a token, only what this machine knows.
 */
const { values } = parseArgs({ options: { ecrire: { type: 'boolean', default: false } } });
const content = resolve('content');
const ids = listSites(process.cwd()).map(({ id }) => id);
const forge = process.env.GITHUB_TOKEN ? forgeOf(process.env) : undefined;
const report = nightReport({
  links: new Map(
    ids.flatMap((id): [string, LinkReport][] => {
      const links = readLinkReport(content, id);
      return links ? [[id, links]] : [];
    }),
  ),
  branches: forge ? await orphanBranches(forge) : [],
  images: ids.flatMap((id) => orphanImages(content, id)),
  unpublished: forge ? await unpublishedSites(forge, process.env.GITHUB_SHA ?? 'HEAD') : [],
});

writeSummary(report ?? 'Rien à signaler.');
if (values.ecrire && forge) console.log(`Ticket : ${await tellNight(forge, report)}.`);
