import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listTerritoryFiles } from '@echosciences/content';
import { NATIONAL_ID } from '@echosciences/schemas';
import { listSites } from '../lib/sites.ts';
import { setOutput, writeSummary } from './lib/actions.ts';
import { affectedSites } from './lib/affected.ts';
import { balance } from './lib/balance.ts';
import { changedPaths, touchesCode } from './lib/changes.ts';
import { eventName, readEvent } from './lib/event.ts';
import { forgeOf } from './lib/forge.ts';
import { lastPublished } from './lib/published.ts';

/**
 * `node scripts/ci/plan.ts [--depuis commit] [--groupes N]`: what is to build, and on how many
 * machines. Without a commit to start from, everything.
 *
 * Outputs: `sites` (ids), `groups` (JSON: one string of ids for each machine), `code` (whether tests
 * and types have something to say).
 */
/** What a site costs before its first entry, in entries; measured: `docs/publication.md`. */
const BASE_COST = 100;

const { values } = parseArgs({
  options: {
    depuis: { type: 'string' },
    groupes: { type: 'string', default: '6' },
  },
});
const root = process.cwd();
const base = values.depuis ?? (await baseOfEvent());
const sites = base ? affectedSites(root, base) : listSites(root).map(({ id }) => id);
const groups = balance(costs(sites), Number(values.groupes)).map((ids) => ids.join(' '));

setOutput('sites', sites.join(' '));
setOutput('groups', JSON.stringify(groups));
setOutput('code', String(!base || touchesCode(changedPaths(root, base))));
writeSummary(
  sites.length === 0
    ? 'Aucun site à construire : ce changement ne touche aucune page.'
    : `À construire (${sites.length}) : ${sites.join(', ')}.`,
);

/** The commit before the change; none when all is to be built. */
async function baseOfEvent(): Promise<string | undefined> {
  switch (eventName) {
    // What is checked out is the merge of the proposal into the published branch.
    case 'pull_request':
      return 'HEAD^1';
    case 'merge_group':
      return readEvent('merge_group').merge_group.base_sha;
    case 'push':
      return lastPublished(forgeOf(process.env), root, 'HEAD');
    default:
      return undefined;
  }
}

function costs(ids: readonly string[]) {
  const entries = new Map(
    listSites(root).map(({ id }) => [
      id,
      listTerritoryFiles(resolve(root, 'content', id)).folders.length,
    ]),
  );
  const all = [...entries.values()].reduce((sum, count) => sum + count, 0);
  return ids.map((id) => ({
    id,
    cost: BASE_COST + (id === NATIONAL_ID ? all : (entries.get(id) ?? 0)),
  }));
}
