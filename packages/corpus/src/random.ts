/** Draws that are the same on every machine for the same keys. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  number(): number;
  /** A whole number, both bounds included. */
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** As many different values, in the order drawn; all of them when there are fewer. */
  sample<Value>(values: readonly Value[], count: number): Value[];
  /** The first values often, the last hardly ever: rank r comes about as often as 1/r (Zipf). */
  popular<Value>(values: readonly Value[]): Value;
  /** A key, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** Around 0, most within −2 and 2. */
  normal(): number;
}

/** @param keys what the draws are for: other keys, other draws, none of them following the others */
export function randomOf(...keys: readonly (string | number)[]): Random {
  const number = generator(hash(keys.join('\u0000')));
  const integer = (from: number, to: number) => from + Math.floor(number() * (to - from + 1));
  const pick = <Value>(values: readonly Value[]) => values[integer(0, values.length - 1)] as Value;
  return {
    number,
    integer,
    pick,
    chance: (probability) => number() < probability,
    sample(values, count) {
      const left = [...values];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        const [value] = left.splice(integer(0, left.length - 1), 1);
        return value as (typeof left)[number];
      });
    },
    popular: (values) =>
      values[Math.floor((values.length + 1) ** number()) - 1] as (typeof values)[number],
    weighted<Key extends string>(weights: Readonly<Record<Key, number>>) {
      const entries = Object.entries<number>(weights) as [Key, number][];
      let left = number() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return (entries.at(-1) as [Key, number])[0];
    },
    // Irwin-Hall: twelve draws, whose variance is one.
    normal: () => Array.from({ length: 12 }, number).reduce((sum, value) => sum + value, -6),
  };
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
