import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { listSites } from '../../lib/sites.ts';
import { changedPaths } from './changes.ts';

const SITE = '@sites/';

/**
 * Sites whose pages a change may touch, by turbo's graph of packages; the portal last.
 * @param base commit before the change
 */
export function affectedSites(root: string, base: string): string[] {
  const all = listSites(root).map(({ id }) => id);
  const paths = changedPaths(root, base);
  // `turbo --affected` does not look at the files that turbo.json says every task depends on.
  const { globalDependencies } = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8'));
  const touchesAll = paths.some((path) =>
    globalDependencies.some((glob: string) => matchesGlob(path, glob)),
  );
  const packages = touchesAll ? all.map((id) => SITE + id) : affectedPackages(root, base);
  return all.filter((id) => packages.includes(SITE + id));
}

/** https://turborepo.dev/docs/reference/run#--affected */
function affectedPackages(root: string, base: string): string[] {
  const plan = execFileSync('turbo', ['run', 'build', '--affected', '--dry=json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {
      ...process.env,
      TURBO_SCM_BASE: base,
      TURBO_SCM_HEAD: 'HEAD',
      TURBO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(plan).packages;
}
