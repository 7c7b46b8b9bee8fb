/** The variable that tells a task where the pool listens: the path of a socket. */
export const POOL_ADDRESS = 'ECHOSCIENCES_WORKERS';

export type TaskName = 'build' | 'export';

/** What a task's own process would have: what it is told, where, and with which variables. */
export interface Task {
  name: TaskName;
  /** Absolute path: `sites/<id>` of a build, `content/<id>` of an export. */
  directory: string;
  environment: Record<string, string | undefined>;
}

/**
 * Bytes. A worker that holds more after a task is replaced: the next one adds about 0.3 GB while it runs.
 * The modules of pages, some 25 MB a site of 1,000 entries, cannot be freed.
 */
export const MAX_RSS = 1_150_000_000;

/** What a worker says of the task it runs, one after the other; the code is the last. */
export type Report = { stream: 'stdout' | 'stderr'; text: string } | { code: number; rss: number };

/** What the pool says to a task: what its worker says, or that the worker has died without a code. */
export type Answer = Report | { lost: true };
