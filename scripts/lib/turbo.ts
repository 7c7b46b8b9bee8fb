import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { buildTime, dayOf } from '@echosciences/calendar';
import { settleOutputs } from './task-outputs.ts';
import { argumentsOf, planRun } from './turbo-plan.ts';
import { startPool } from './workers/pool.ts';
import { POOL_ADDRESS } from './workers/protocol.ts';

/**
 * Runs turbo with the build's day in its environment: pages are made for a day, so the day is part
 * of every hash. What lies in its place is left alone; other tasks are done by a pool of processes.
 * Neither with `ECHOSCIENCES_BUILD=standard`.
 * @returns turbo's exit code; 0 when there was nothing to do
 */
export async function turbo(
  arguments_: readonly string[],
  environment: Record<string, string> = {},
): Promise<number> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...environment,
    ECHOSCIENCES_DAY: dayOf(buildTime({ ...process.env, ...environment })),
    TURBO_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  // An interrupted turbo ends its tasks first; then this process ends as if nobody had waited.
  let signal: NodeJS.Signals | undefined;
  const onSignal = (received: NodeJS.Signals) => {
    signal = received;
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    const isStandard = env.ECHOSCIENCES_BUILD === 'standard';
    const plan = isStandard ? undefined : await planRun(arguments_, env);
    if (signal) return 1;
    if (plan?.inPlace.length) {
      console.log(
        `En place et à jour, laissés tels quels : ${plan.inPlace.length} sur ${plan.inPlace.length + plan.remaining.length}.`,
      );
      if (plan.remaining.length === 0) return 0;
    }
    const since = Date.now();
    const code = await run(plan ? argumentsOf(plan, arguments_) : arguments_, env, !isStandard);
    if (code === 0) {
      for (const directory of globSync(['sites/*', 'content/*'])) {
        settleOutputs(directory, since, plan?.directories.includes(directory) ?? false);
      }
    }
    return code;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    if (signal) process.kill(process.pid, signal);
  }
}

async function run(
  arguments_: readonly string[],
  env: NodeJS.ProcessEnv,
  hasPool: boolean,
): Promise<number> {
  const pool = hasPool ? await startPool(env) : undefined;
  try {
    const child = spawn('turbo', ['run', ...arguments_], {
      stdio: 'inherit',
      env: { ...env, ...(pool && { [POOL_ADDRESS]: pool.address }) },
    });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } finally {
    await pool?.close();
  }
}
