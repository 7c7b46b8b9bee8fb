import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { areInPlace } from './task-outputs.ts';

/** What a run of turbo need not do. */
export interface Plan {
  /** Packages whose task has its outputs in place, with those of the tasks that it depends on. */
  inPlace: string[];
  /** The others. */
  remaining: string[];
  /** Folders, from the root on, of the tasks whose outputs turbo is to write or bring back. */
  directories: string[];
}

/** What we read of `turbo run … --dry=json`. */
interface DryRun {
  tasks: readonly DryTask[];
}

interface DryTask {
  taskId: string;
  task: string;
  package: string;
  hash: string;
  /** `<NONEXISTENT>` where the package has no such script. */
  command: string;
  directory: string;
  dependencies: readonly string[];
  cache: { status: 'HIT' | 'MISS' };
}

/** Arguments that leave turbo the choice of what to do: any other, and it is turbo's alone. */
const PLAIN = /^--(?:continue$|(?:continue|filter|output-logs|concurrency|log-order)=)/;

/**
 * Asks turbo what it would do. It brings back the outputs of a task that it has done before even where
 * they lie in their folder: thousands of files for each site.
 * @param arguments_ of `turbo run`, the task first
 * @returns undefined where turbo is to see for itself
 */
export async function planRun(
  [task, ...options]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Plan | undefined> {
  if (!task || !options.every((option) => PLAIN.test(option))) return undefined;
  const filters = options.filter(isFilter);
  // To ask for a single site costs as much as to bring it back.
  if (filters.length === 1 && !filters[0]?.includes('*')) return undefined;
  try {
    const { stdout } = await promisify(execFile)(
      'turbo',
      ['run', task, ...filters, '--dry=json', '--cache=local:r'],
      { env, maxBuffer: 2 ** 30 },
    );
    return planOf(JSON.parse(stdout), task);
  } catch {
    // What is wrong turbo says in the run itself.
    return undefined;
  }
}

/** The arguments of a run that does what remains. */
export function argumentsOf({ inPlace, remaining }: Plan, given: readonly string[]): string[] {
  if (inPlace.length === 0) return [...given];
  const others = given.filter((argument) => !isFilter(argument));
  return [...others, ...remaining.map((name) => `--filter=${name}`)];
}

const isFilter = (argument: string) => argument.startsWith('--filter=');

function planOf({ tasks }: DryRun, name: string): Plan {
  const written = new Map(
    tasks
      .filter(({ task, command }) => task !== 'transit' && command !== '<NONEXISTENT>')
      .map((task) => [task.taskId, task]),
  );
  const isInPlace = new Map<DryTask, boolean>();
  const judge = (task: DryTask): boolean => {
    const known = isInPlace.get(task);
    if (known !== undefined) return known;
    const is =
      task.cache.status === 'HIT' &&
      task.dependencies.every((id) => {
        const dependency = written.get(id);
        return !dependency || judge(dependency);
      }) &&
      areInPlace(task.directory, task.hash);
    isInPlace.set(task, is);
    return is;
  };
  const wanted = [...written.values()].filter(({ task }) => task === name);
  const packagesOf = (is: boolean) =>
    wanted.filter((task) => judge(task) === is).map((task) => task.package);
  const [inPlace, remaining] = [packagesOf(true), packagesOf(false)];
  const directories = [...written.values()]
    .filter((task) => isInPlace.get(task) !== true)
    .map(({ directory }) => directory);
  return { inPlace, remaining, directories };
}
