import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_RECORD } from './deploy/whole.ts';
import { noteOutputs } from './lib/task-outputs.ts';
import { runTool } from './lib/tools.ts';
import { runInPool } from './lib/workers/client.ts';
import { POOL_ADDRESS } from './lib/workers/protocol.ts';

/** The `build` task of a site, in its folder: by the pool of `pnpm build` or, without one, by Astro. */
const code = await runInPool('build', process.env[POOL_ADDRESS], () => runTool('astro', ['build']));
if (code === 0) noteOutputs();
// What an earlier build left is whole, and not what was asked for: publishing is to refuse it.
if (code !== 0) rmSync(join('dist', BUILD_RECORD), { force: true });
process.exitCode = code;
