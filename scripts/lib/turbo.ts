import { spawnSync } from 'node:child_process';
import { buildTime, dayOf } from '@echosciences/calendar';

/**
 * Runs turbo with the build's day in its environment: pages are made for a day, so the day is part
 * of every hash.
 * @returns turbo's exit code
 */
export function turbo(
  arguments_: readonly string[],
  environment: Record<string, string> = {},
): number {
  const env = { ...process.env, ...environment };
  const { status, error } = spawnSync('turbo', ['run', ...arguments_], {
    stdio: 'inherit',
    env: {
      ...env,
      ECHOSCIENCES_DAY: dayOf(buildTime(env)),
      TURBO_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (error) throw error;
  return status ?? 1;
}
