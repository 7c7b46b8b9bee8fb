import { noteOutputs } from './lib/task-outputs.ts';
import { runInPool } from './lib/workers/client.ts';
import { POOL_ADDRESS } from './lib/workers/protocol.ts';

/** The `export` task of a territory, in its folder `content/<id>`: by the pool of `pnpm build`, or here. */
const code = await runInPool('export', process.env[POOL_ADDRESS], async () => {
  const { exportTerritory } = await import('./export/territory.ts');
  return exportTerritory(process.cwd());
});
if (code === 0) noteOutputs();
process.exitCode = code;
