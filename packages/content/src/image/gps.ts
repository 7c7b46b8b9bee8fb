/** Tag of EXIF that leads to the position; those of a latitude and a longitude in it (CIPA DC-008, § 4.6). */
const [GPS_DIRECTORY, LATITUDE, LONGITUDE] = [0x8825, 2, 4];
/** More of them in one directory are no EXIF. */
const MOST_ENTRIES = 512;
/** What stands before EXIF data in JPEG and AVIF, in PNG, in WebP (a type and a length). */
const MARKS: [mark: string, length: number][] = [
  ['Exif\0\0', 6],
  ['eXIf', 4],
  ['EXIF', 8],
];

/** Whether an image's metadata tell where it was taken, wherever in the file they lie. */
export function tellsPlace(bytes: Buffer): boolean {
  // XMP is text.
  if (bytes.includes('GPSLatitude', 0, 'latin1')) return true;
  return MARKS.some(([mark, length]) => {
    for (
      let at = bytes.indexOf(mark, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(mark, at + 4, 'latin1')
    ) {
      if (hasPosition(bytes.subarray(at + length))) return true;
    }
    return false;
  });
}

function hasPosition(tiff: Buffer): boolean {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return false;
  const read = (offset: number, length: number) =>
    order === 'II*\0' ? tiff.readUIntLE(offset, length) : tiff.readUIntBE(offset, length);
  const entries = (offset: number) =>
    Array.from(
      { length: Math.min(read(offset, 2), MOST_ENTRIES) },
      (_, index) => offset + 2 + 12 * index,
    );
  try {
    const position = entries(read(4, 4)).find((entry) => read(entry, 2) === GPS_DIRECTORY);
    return (
      position !== undefined &&
      entries(read(position + 8, 4)).some((entry) => [LATITUDE, LONGITUDE].includes(read(entry, 2)))
    );
  } catch (error) {
    // A directory that is not in the file.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
