import { LANGUAGE } from './shard.ts';

/** Hexadecimal digits in a name, as long as no other file has the same. */
const NAME_DIGITS = 7;

/** Short names of files, longer for those that would share one. */
export function naming(): (hash: string) => string {
  const taken = new Map<string, string>();
  return (hash) => {
    let digits = NAME_DIGITS;
    while ((taken.get(hash.slice(0, digits)) ?? hash) !== hash) digits += 1;
    taken.set(hash.slice(0, digits), hash);
    return `${LANGUAGE}_${hash.slice(0, digits)}`;
  };
}

/** The order of the bytes of UTF-8, which is not that of UTF-16 beyond the basic plane. */
export function byteOrder(one: string, other: string): number {
  if (SURROGATE.test(one) || SURROGATE.test(other)) {
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  }
  return one < other ? -1 : Number(one > other);
}

const SURROGATE = /[\uD800-\uDFFF]/;
