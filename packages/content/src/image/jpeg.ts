import type { ImageFacts } from './facts.ts';

/** A marker and what belongs to it, coded data included, at `start` to `end`. */
interface Segment {
  marker: number;
  start: number;
  end: number;
}

const [START_OF_SCAN, END] = [0xda, 0xd9];
/** Start of frame, whatever its coding; C4, C8 and CC are tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers that stand alone: restarts, the start of the image, its end, TEM. */
const isAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd9) || marker === 0x01;

/**
 * Segments of a JPEG after its first marker, up to the end of image (ITU-T T.81, annex B).
 * @throws {RangeError} where it is none, or stops before its end
 */
export function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(at + 1);
    // Several FF may fill the room before a marker.
    if (marker === 0xff) at += 1;
    else {
      const end = segmentEnd(view, at, marker);
      yield { marker, start: at, end };
      if (marker === END) return;
      at = end;
    }
  }
}

/** The size of a JPEG, and where it ends. */
export function readJpeg(bytes: Buffer): ImageFacts {
  let [width, height, end] = [0, 0, 0];
  for (const segment of jpegSegments(bytes)) {
    if (isFrame(segment.marker)) {
      height = bytes.readUInt16BE(segment.start + 5);
      width = bytes.readUInt16BE(segment.start + 7);
    }
    end = segment.end;
  }
  return { width, height, isAnimated: false, end };
}

function segmentEnd(view: DataView, start: number, marker: number): number {
  if (isAlone(marker)) return start + 2;
  const length = view.getUint16(start + 2);
  if (length < 2) throw new RangeError('segment shorter than its length');
  const end = start + 2 + length;
  return marker === START_OF_SCAN ? endOfScan(view, end) : end;
}

/** The next marker after coded data, in which FF is followed by 0, by a restart or by another FF that fills the room. */
function endOfScan(view: DataView, from: number): number {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = view.getUint8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new RangeError('coded data without an end');
}
