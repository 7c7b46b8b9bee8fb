import { buildFrozenSites, FROZEN } from '../lib/frozen.ts';
import { runTool } from '../lib/tools.ts';

/**
 * `node scripts/ci/test.ts projet [part]`: the tests of one project of vitest.config.ts, or a part of
 * them: `files`, `'sites 2/4'`. Those that read built sites get them first, made for the day that the
 * tests know.
 */
const [project = '', part] = process.argv.slice(2).join(' ').split(' ');

const built = project !== 'sites' || (await buildFrozenSites());
const shard = part ? [`--shard=${part}`] : [];
const code = runTool('vitest', ['run', `--project=${project}`, ...shard], {
  env: { ...process.env, ...FROZEN },
});
process.exitCode = built ? code : 1;
