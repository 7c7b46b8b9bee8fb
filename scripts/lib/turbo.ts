import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildTime, dayOf } from '@echosciences/calendar';
import { isStandardBuild } from '@echosciences/theme/integration/build-mode.ts';
import { settleOutputs } from './task-outputs.ts';
import { adviceOn } from './tools.ts';
import { startPool } from './workers/pool.ts';
import { POOL_ADDRESS } from './workers/protocol.ts';

/**
 * Runs turbo with the build's day in its environment: pages are made for a day, so the day is part
 * of every hash. Tasks are done by a pool of processes, but not with `ECHOSCIENCES_BUILD=standard`.
 * @returns turbo's exit code
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
    // What Node compiles of our code and of the libraries is kept for the next process and the next run.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? resolve('node_modules/.cache/node'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  // An interrupted turbo ends its tasks first; then this process ends as if nobody had waited.
  let signal: NodeJS.Signals | undefined;
  const onSignal = (received: NodeJS.Signals) => {
    signal = received;
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    const since = Date.now();
    const code = await run(arguments_, env, () => signal !== undefined);
    if (code === 0) {
      for (const directory of globSync(['sites/*', 'content/*'])) {
        settleOutputs(directory, since);
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
  isToldToEnd: () => boolean,
): Promise<number> {
  const pool = isStandardBuild(env) ? undefined : await startPool(env);
  try {
    // A signal that came before there is a turbo does not reach it: it is heard of here, and none is started.
    await setImmediate();
    if (isToldToEnd()) return 1;
    const child = spawn('turbo', ['run', ...(pool ? everyTask(arguments_) : arguments_)], {
      stdio: 'inherit',
      env: { ...env, ...(pool && { [POOL_ADDRESS]: pool.address }) },
    });
    // A terminal interrupts all at once; who ends a process by its number ends that one alone.
    const passOn = () => child.kill('SIGTERM');
    process.once('SIGTERM', passOn);
    const [code] = await once(child, 'exit').finally(() => process.off('SIGTERM', passOn));
    return code ?? 1;
  } catch (error) {
    console.error(adviceOn('turbo', error as Error));
    return 1;
  } finally {
    await pool?.close();
  }
}

/** Tasks that wait in the pool: more than a network has sites. Each is a process of some 22 MB. */
const WAITING = 40;

/** How many tasks are done at once is the pool's matter, which begins with the longest of all. */
function everyTask(arguments_: readonly string[]): string[] {
  const isLimited = arguments_.some((argument) => /^--concurrency(?:=|$)/.test(argument));
  return [...(isLimited ? [] : [`--concurrency=${WAITING}`]), ...arguments_];
}
