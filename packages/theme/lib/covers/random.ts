/** Numbers drawn from a text: the same text, the same numbers, on every machine. */
export interface Random {
  /** A number from `low` to `high`, rounded to a unit. */
  between(low: number, high: number): number;
  /** One of them. */
  among<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Hash: FNV-1a; generator: mulberry32. Both public domain, in wide use. */
export function randomOf(text: string): Random {
  let state = hash(text);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + Math.round(next() * (high - low)),
    among: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}

export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
