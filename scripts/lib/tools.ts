import { spawnSync } from 'node:child_process';

/**
 * Runs a tool of `node_modules/.bin` to its end, in sight.
 * @returns its exit code; 1 once told what to do, where it cannot be started
 */
export function runTool(
  command: string,
  arguments_: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): number {
  const { status, error } = spawnSync(command, arguments_, { stdio: 'inherit', ...options });
  if (error) console.error(adviceOn(command, error));
  return status ?? 1;
}

/** What to do about a tool that cannot be started. */
export function adviceOn(command: string, error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT'
    ? `"${command}" is not on the PATH: run the script by its pnpm command (pnpm build, pnpm dev…), which installs the tools and finds them.`
    : `"${command}" could not be started: ${error.message}`;
}
