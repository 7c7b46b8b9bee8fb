import { listFiles } from '../deploy/list-files.ts';
import type { Measure } from '../lib/measure.ts';

/** What builds wrote. */
export interface Output {
  pages: number;
  files: number;
  bytes: number;
}

/** What lies in some folders. */
export function outputOf(...directories: string[]): Output {
  const total: Output = { pages: 0, files: 0, bytes: 0 };
  for (const directory of directories) {
    for (const { path, size } of listFiles(directory)) {
      total.files += 1;
      total.bytes += size;
      if (path.endsWith('.html')) total.pages += 1;
    }
  }
  return total;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** The median of each figure apart; a figure that no run has is left out. */
export function medians<Figures extends object>(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {}) as (keyof Figures)[];
  const numbers = (name: keyof Figures) =>
    runs.map((run) => run[name]).filter((figure) => typeof figure === 'number');
  return Object.fromEntries(
    names.filter((name) => numbers(name).length > 0).map((name) => [name, median(numbers(name))]),
  ) as Figures;
}

/** To so many significant digits that a reader can compare, and no more than were measured. */
export function round(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
}

/** A row's figures of a measure, with their units in their names. */
export function columns({ seconds, cpu, peakProcess, peakTotal }: Measure) {
  return {
    s: round(seconds),
    'CPU s': round(cpu),
    'largest process, MB': Math.round(peakProcess),
    'all processes, MB': Math.round(peakTotal),
  };
}
