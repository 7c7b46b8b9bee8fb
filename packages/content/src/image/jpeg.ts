import type { ImageFacts } from './facts.ts';

const [START_OF_SCAN, END] = [0xda, 0xd9];
/** Start of frame, whatever its coding; C4, C8 and CC are tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers that stand alone: restarts, the start of the image, TEM. */
const isAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;

/** Segments of a JPEG, up to the end of image (ITU T.81, annex B). */
export function readJpeg(bytes: Buffer): ImageFacts | undefined {
  let [width, height] = [0, 0];
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === END) return { width, height, isAnimated: false, end: at + 2 };
    // Several FF may fill the room before a marker.
    if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else {
      if (isFrame(marker)) {
        height = bytes.readUInt16BE(at + 5);
        width = bytes.readUInt16BE(at + 7);
      }
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
    }
  }
}

/** The next marker after coded data, in which FF is followed by 0 or by a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
