import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measure {
  seconds: number;
  /** Largest resident memory of one process, in MB. */
  peakProcess: number;
  /** Largest resident memory of all processes together, in MB; pages they share count for each. */
  peakTotal: number;
}

const SAMPLE_MS = 50;
const PAGE_BYTES = 4096;
const MEGABYTE = 1e6;

/**
 * Runs a command and watches the memory of its whole process tree, from Linux's `/proc`.
 * @throws Error when the command fails
 */
export function measure(
  command: string,
  arguments_: string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, arguments_, { stdio: 'ignore', env, cwd });
    let [peakProcess, peakTotal] = [0, 0];
    const timer = setInterval(() => {
      const sizes = residentMegabytes(child.pid ?? 0);
      peakProcess = Math.max(peakProcess, ...sizes);
      peakTotal = Math.max(
        peakTotal,
        sizes.reduce((sum, size) => sum + size, 0),
      );
    }, SAMPLE_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) {
        resolve({ seconds: (performance.now() - started) / 1000, peakProcess, peakTotal });
      } else {
        reject(new Error(`${command} ${arguments_.join(' ')} exited with ${code}.`));
      }
    });
  });
}

/** Memory of a process and of all that descend from it. */
function residentMegabytes(ancestor: number): number[] {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid) continue;
    try {
      // After the command's name, in parentheses: state, parent, …, resident pages (proc(5)).
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      parents.set(pid, Number(fields[1]));
      sizes.set(pid, (Number(fields[21]) * PAGE_BYTES) / MEGABYTE);
    } catch {
      // The process ended between the two readings.
    }
  }
  const isWithin = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === ancestor || isWithin(parents.get(pid)));
  return [...sizes].filter(([pid]) => isWithin(pid)).map(([, size]) => size);
}
