/** Numbers as the tables of the benchmarks show them. */

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Bytes to kilobytes. */
export function kilo(size: number): number {
  return round(size / 1000);
}

/** To a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
