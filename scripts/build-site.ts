import { spawnSync } from 'node:child_process';
import { runInPool } from './lib/workers/client.ts';
import { POOL_ADDRESS } from './lib/workers/protocol.ts';

/** The `build` task of a site, in its folder: by the pool of `pnpm build` or, without one, by Astro. */
process.exitCode = (await runInPool('build', process.env[POOL_ADDRESS])) ?? runAstro();

function runAstro(): number {
  const { status, error } = spawnSync('astro', ['build'], { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}
