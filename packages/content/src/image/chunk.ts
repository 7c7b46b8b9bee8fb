/** A named part of a PNG or a WebP, its frame included, at `start` to `end`. */
export interface Chunk {
  /** Four letters. */
  name: string;
  start: number;
  end: number;
}

export function chunkName(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
