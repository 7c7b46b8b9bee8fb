import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessFacts {
  pid: number;
  parent: number;
  /** When it started, in ticks since the machine did: a number may serve again. */
  started: string;
  /** Seconds of processor, its children's apart. */
  cpu: number;
  /** Resident memory, in MB. */
  megabytes: number;
}

/** Ticks of a second in `/proc`, on every Linux of today. */
export const TICKS = 100;
const PAGE_BYTES = 4096;
const MEGABYTE = 1e6;

/**
 * A process and all that descend from it, from Linux's `/proc`.
 * @param known processes that were among them: those whose parent has ended still are
 */
export function descendants(
  ancestor: number,
  known: ReadonlyMap<number, ProcessFacts>,
): ProcessFacts[] {
  const processes = new Map<number, ProcessFacts>();
  for (const name of readdirSync('/proc')) {
    const facts = Number(name) ? factsOf(Number(name)) : undefined;
    if (facts) processes.set(facts.pid, facts);
  }
  const isWithin = (facts: ProcessFacts | undefined): boolean =>
    facts !== undefined &&
    (facts.pid === ancestor ||
      known.get(facts.pid)?.started === facts.started ||
      isWithin(processes.get(facts.parent)));
  return [...processes.values()].filter(isWithin);
}

/** Undefined when the process has ended. */
function factsOf(pid: number): ProcessFacts | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // After the command's name, in parentheses, from the third on (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(') ') + 2).split(' ');
  const field = (number: number) => fields[number - 3] ?? '';
  return {
    pid,
    parent: Number(field(4)),
    started: field(22),
    cpu: (Number(field(14)) + Number(field(15))) / TICKS,
    megabytes: (Number(field(24)) * PAGE_BYTES) / MEGABYTE,
  };
}
