import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { NATIONAL_ID } from '@echosciences/schemas/national-id';
import type { Answer, Report, Task, TaskName } from './protocol.ts';
import { MAX_RSS } from './protocol.ts';

export interface Pool {
  /** What a task's client connects to. */
  address: string;
  close(): Promise<void>;
}

const WORKER = join(import.meta.dirname, 'worker.ts');

/**
 * Memory that a bundle or an image has used goes back to the system, where allocators would hold some
 * 0.3 GB of it: mallopt(3) of glibc, the options of mimalloc (of Rolldown).
 */
const ALLOCATORS = {
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MIMALLOC_PURGE_DELAY: '0',
};

/**
 * What V8 is told of garbage. What lives as long as a page is made fits into a young generation of so many
 * megabytes. And the heap is gone through when it has grown, buffers included: else 64 MB of buffers are
 * enough each time, which a site has six times over while its heap grows by nothing.
 */
const GARBAGE = [
  '--expose-gc',
  '--max-semi-space-size=64',
  '--external-memory-accounted-in-global-limit',
];

/** Bytes: a worker that held more would have more than 1.5 GB when it has built the portal. */
const ROOM_FOR_PORTAL = 500_000_000;

/**
 * Whether a worker of so many resident bytes may do a task: the portal has all that the sites publish,
 * and with what they left in a process it would be too much.
 */
export function hasRoom(rss: number, { directory }: Task): boolean {
  return basename(directory) !== NATIONAL_ID || rss <= ROOM_FOR_PORTAL;
}

/** Tasks done at once: each has a process, and the machines that publish have two threads. */
const TASKS_AT_ONCE = 2;

/**
 * Which of the tasks that wait is begun: the portal, which takes as long as several sites and would be
 * the last one at work, while a processor had nothing to do; then a site, if none is being built, so that
 * one alone makes the bundle of all while exports are written; or else the first export, or what came first.
 * @param isBuilding whether a site or the portal is being built
 */
export function nextTask<T extends { task: Task }>(
  waiting: readonly T[],
  isBuilding: boolean,
): T | undefined {
  const wanted: TaskName = isBuilding ? 'export' : 'build';
  return (
    waiting.find(({ task }) => basename(task.directory) === NATIONAL_ID) ??
    waiting.find(({ task }) => task.name === wanted) ??
    waiting[0]
  );
}

/**
 * Processes that do turbo's tasks one after the other, so that Astro and the theme are loaded once and
 * not once per site. Each lives from its first task on; the second
 * starts with the first one: what has changed has two tasks at once soon, its site and the portal.
 * @param environment of the workers; each task brings its own
 */
export async function startPool(environment: NodeJS.ProcessEnv = process.env): Promise<Pool> {
  // A folder that others cannot read: what connects is this user's.
  const directory = mkdtempSync(join(tmpdir(), 'echosciences-'));
  const address = join(directory, 'pool');
  const waiting: { task: Task; socket: Socket }[] = [];
  const atWork = new Map<Socket, Task>();
  const idle: { worker: ChildProcess; rss: number }[] = [];
  const all = new Set<ChildProcess>();
  const sockets = new Set<Socket>();

  const startWorker = () => {
    const worker = fork(WORKER, {
      env: { ...environment, ...ALLOCATORS },
      execArgv: [...GARBAGE],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.findIndex((known) => known.worker === worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };
  const workerFor = (task: Task): ChildProcess => {
    // The one that has waited longest: it has loaded what a build needs while the others worked.
    const known = idle.shift();
    if (known && hasRoom(known.rss, task)) return known.worker;
    known?.worker.kill();
    return startWorker();
  };

  const begin = ({ task, socket }: { task: Task; socket: Socket }) => {
    atWork.set(socket, task);
    const worker = workerFor(task);
    if (all.size === 1 && availableParallelism() > 1) {
      idle.push({ worker: startWorker(), rss: 0 });
    }
    let isDone = false;
    const say = (answer: Answer) => socket.write(`${JSON.stringify(answer)}\n`);
    const onReport = (report: Report) => {
      say(report);
      if (!('code' in report)) return;
      isDone = true;
      worker.off('message', onReport).off('exit', onExit);
      // After a build that failed, Astro may still write what it read, and a search may still wait.
      if (report.code !== 0 || report.rss > MAX_RSS) worker.kill();
      else idle.push({ worker, rss: report.rss });
      leave(socket);
    };
    // Its client is at work from then on, until it closes the connection.
    const onExit = () => say({ lost: true });
    worker.on('message', onReport).once('exit', onExit);
    socket.once('close', () => {
      if (isDone) return;
      // turbo has stopped the task.
      worker.off('exit', onExit).kill();
    });
    worker.send(task, () => {});
  };
  const beginMore = () => {
    while (atWork.size < TASKS_AT_ONCE) {
      const isBuilding = [...atWork.values()].some(({ name }) => name === 'build');
      const next = nextTask(waiting, isBuilding);
      if (!next) return;
      waiting.splice(waiting.indexOf(next), 1);
      begin(next);
    }
  };
  const leave = (socket: Socket) => {
    const at = waiting.findIndex((known) => known.socket === socket);
    if (at >= 0) waiting.splice(at, 1);
    if (atWork.delete(socket)) beginMore();
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    // Its errors are the socket's, told a second time: a task that was killed is no fault of the command.
    const lines = createInterface({ input: socket }).on('error', () => {});
    lines.once('line', (line) => {
      waiting.push({ task: JSON.parse(line), socket });
      beginMore();
    });
    socket.once('close', () => {
      sockets.delete(socket);
      leave(socket);
    });
  });
  server.listen(address);
  await once(server, 'listening');
  return {
    address,
    close: async () => {
      waiting.length = 0;
      for (const socket of sockets) socket.destroy();
      for (const worker of all) worker.kill();
      server.close();
      await once(server, 'close');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
