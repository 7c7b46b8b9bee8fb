import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ProcessFacts } from './processes.ts';
import { descendants, TICKS } from './processes.ts';

export interface Measure {
  seconds: number;
  /** Seconds of processor, in user and system mode, of the command and of all that it started. */
  cpu: number;
  /** Largest resident memory of one process, in MB. */
  peakProcess: number;
  /** Largest resident memory of all processes together, in MB; pages they share count for each. */
  peakTotal: number;
}

/** Reading `/proc` takes some 5 ms: ten times as often, it would take a tenth of a processor from what is measured. */
const SAMPLE_MS = 200;
/** What is told of a command that fails. */
const LAST_CHARACTERS = 4000;

/**
 * Runs a command and watches its whole process tree, from Linux's `/proc`. One at a time: the
 * processor time is that of all children of this process.
 * @throws Error with the command's last words when it fails
 */
export function measure(
  command: string,
  arguments_: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const before = cpuOfChildren();
    const started = performance.now();
    const child = spawn(command, arguments_, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd });
    const watch = watchTree(child.pid ?? 0);
    const timer = setInterval(watch.sample, SAMPLE_MS);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-LAST_CHARACTERS);
      });
    }
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      if (code !== 0) {
        reject(new Error(`${command} ${arguments_.join(' ')} exited with ${code}.\n${said}`));
        return;
      }
      const { cpu, ...peaks } = watch.peaks();
      // Each of the two misses something: a process that nobody waited for, and what a process did
      // between its last sample and its end.
      resolve({ seconds, cpu: Math.max(cpuOfChildren() - before, cpu), ...peaks });
    });
  });
}

function watchTree(ancestor: number) {
  const seen = new Map<number, ProcessFacts>();
  let [peakProcess, peakTotal] = [0, 0];
  return {
    sample: () => {
      const alive = descendants(ancestor, seen);
      for (const facts of alive) seen.set(facts.pid, facts);
      const sizes = alive.map(({ megabytes }) => megabytes);
      peakProcess = Math.max(peakProcess, ...sizes);
      peakTotal = Math.max(
        peakTotal,
        sizes.reduce((sum, size) => sum + size, 0),
      );
    },
    peaks: () => ({
      cpu: [...seen.values()].reduce((sum, { cpu }) => sum + cpu, 0),
      peakProcess,
      peakTotal,
    }),
  };
}

/** Seconds of processor of the children that have ended, and of theirs (proc(5): cutime, cstime). */
function cpuOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
