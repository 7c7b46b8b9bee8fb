import { annotate } from './lib/actions.ts';
import { changedPaths, territoriesOf } from './lib/changes.ts';
import { eventName, readEvent } from './lib/event.ts';
import { SEVERAL_TERRITORIES, territoriesFault } from './lib/territories-rule.ts';

/**
 * `node scripts/ci/territories.ts [commit]`: whether a proposal keeps to one territory. In a merge
 * queue there is nothing to say: each proposal was looked at before it came there.
 */
if (eventName === 'merge_group') process.exit();

const labels =
  eventName === 'pull_request'
    ? readEvent('pull_request').pull_request.labels.map(({ name }) => name)
    : [];
// On GitHub, what is checked out is the merge of the proposal into the published branch.
const paths = changedPaths(process.cwd(), process.argv[2] ?? 'HEAD^1');
const fault = territoriesFault(territoriesOf(paths), labels);
if (fault) {
  annotate('error', fault);
  process.exitCode = 1;
} else {
  const why = labels.includes(SEVERAL_TERRITORIES) ? `étiquette « ${SEVERAL_TERRITORIES} »` : '';
  console.log(`Territoires : ${territoriesOf(paths).join(', ') || 'aucun'}. ${why}`.trim());
}
