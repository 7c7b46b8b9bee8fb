import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const CANNOT_START = 1;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs processes that are of use together only. When one has ended, or this one is told to end, the
 * others are told to end as well; a signal ends this one too, once they have.
 * @returns the name of the process that ended first, and its exit code
 */
export async function runTogether<Name extends string>(
  start: () => Record<Name, ChildProcess>,
): Promise<{ first: Name; code: number }> {
  let told: NodeJS.Signals | undefined;
  const endAll = (signal: NodeJS.Signals) => {
    for (const [, one] of processes) one.kill(signal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    told = signal;
    endAll(signal);
  };
  // Before they start: a signal in between would end this one alone, and leave them running.
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const processes = Object.entries(start()) as [Name, ChildProcess][];
  const ends = processes.map(async ([first, one]) => {
    const [code] = await once(one, 'exit').catch(() => [CANNOT_START]);
    return { first, code: code ?? 1 };
  });
  try {
    return await Promise.race(ends);
  } finally {
    endAll('SIGTERM');
    await Promise.allSettled(ends);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    if (told) process.kill(process.pid, told);
  }
}
