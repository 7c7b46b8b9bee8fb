import type { ChildProcess } from 'node:child_process';
import { execFile, fork } from 'node:child_process';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Report, Task, TaskName } from '@echosciences/scripts/lib/workers/protocol.ts';

const PACKAGE = resolve(import.meta.dirname, '..');
const ASTRO = join(PACKAGE, 'node_modules/.bin/astro');
const WORKER = resolve(PACKAGE, '../../scripts/lib/workers/worker.ts');
const DIE_AT_WRITE = pathToFileURL(join(import.meta.dirname, 'die-at-write.ts')).href;

/** A process that holds more than this after a task is replaced: what modules keep cannot be freed. */
const MAX_RSS = 1_600_000_000;
/** What is said of a failure: the last lines show it. */
const LAST_LINES = 12;

type Environment = Record<string, string | undefined>;

/** Builds as a worker of `pnpm build` does, in a process that stays. */
export interface Builder {
  /** @returns what the task says when it fails */
  run(name: TaskName, directory: string, environment: Environment): Promise<string | undefined>;
  dispose(): void;
}

export function createBuilder(): Builder {
  let worker: ChildProcess | undefined;
  return {
    run: async (name, directory, environment) => {
      worker ??= startWorker(environment);
      const { problem, rss } = await runTask(worker, { name, directory, environment });
      // Astro writes what a failed build has of the content half a second after: over that of the next.
      if (rss > MAX_RSS || problem) {
        worker.kill();
        worker = undefined;
      }
      return problem;
    },
    dispose: () => worker?.kill(),
  };
}

/** Builds a site in a process of its own that is killed at its nth change of a file, if it makes as many. */
export async function buildUntilKilled(
  directory: string,
  environment: Environment,
  changes: number,
): Promise<{ wasKilled: boolean }> {
  const variables = { ...environment, DIE_AT_WRITE: String(changes) };
  const worker = startWorker(variables, ['--import', DIE_AT_WRITE]);
  const task: Task = { name: 'build', directory, environment: variables };
  const { rss } = await runTask(worker, task);
  worker.kill();
  return { wasKilled: rss === 0 };
}

/** Builds a site by `astro build`, as whoever has no pool does. @returns what it says when it fails */
export async function buildByAstro(
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  try {
    const options = { cwd: directory, env, maxBuffer: 64 * 1024 * 1024 };
    await promisify(execFile)(ASTRO, ['build'], options);
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return lastLinesOf(`${stdout}${stderr}`) || String(error);
  }
}

function startWorker(env: Environment, execArgv: string[] = []): ChildProcess {
  return fork(WORKER, {
    env,
    execArgv: ['--max-semi-space-size=64', ...execArgv],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** @returns no memory for a worker that has died */
function runTask(
  worker: ChildProcess,
  task: Task,
): Promise<{ problem: string | undefined; rss: number }> {
  return new Promise((resolve) => {
    let said = '';
    const onReport = (report: Report) => {
      if ('text' in report) said += report.text;
      else end(report.code === 0 ? undefined : lastLinesOf(said) || 'no word', report.rss);
    };
    const onExit = () => end(`${task.name} ${basename(dirname(task.directory))}: died`, 0);
    const end = (problem: string | undefined, rss: number) => {
      worker.off('message', onReport).off('exit', onExit);
      resolve({ problem, rss });
    };
    worker.on('message', onReport).on('exit', onExit);
    worker.send(task, () => {});
  });
}

function lastLinesOf(text: string): string {
  return text.trim().split('\n').slice(-LAST_LINES).join('\n');
}
