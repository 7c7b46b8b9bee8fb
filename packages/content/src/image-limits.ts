/** The longest side of an image kept in the repository, in pixels: sharp on a large screen, printed at A5. */
export const LONGEST_SIDE = 2400;

/** Beyond it a cheap phone has no memory to decode an image: 4 bytes each. */
export const MOST_PIXELS = 100_000_000;

/** A photo of `LONGEST_SIDE` weighs 1 MB as JPEG, a drawing seldom 4 as PNG; the repository keeps all of them for ever. */
export const MOST_BYTES = 8 * 1024 * 1024;
