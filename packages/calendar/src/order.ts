/** Order of two texts by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The later of two times, or of two days. */
export function later(a: string, b: string): string {
  return compare(a, b) > 0 ? a : b;
}
