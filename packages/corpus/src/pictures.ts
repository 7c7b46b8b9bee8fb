import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Random } from './random.ts';
import { randomOf } from './random.ts';

export interface Picture {
  /** `vue-07.jpg` */
  name: string;
  file: string;
}

/** A network's pictures, of which each territory has half. */
export const COUNT = 48;
/** Written into the names of the kept files: a new way to draw is a new number. */
const VERSION = 1;
const SIZES = [
  [1600, 1067],
  [1280, 853],
  [1200, 1600],
  [1920, 1080],
] as const;

/**
 * Landscapes in planes of mist, with the grain of a photo: they compress about as well as one. Each is
 * drawn once and kept in a folder.
 */
export async function drawPictures(cache: string, seed: number, count: number): Promise<Picture[]> {
  mkdirSync(cache, { recursive: true });
  const pictures: Picture[] = [];
  for (let index = 0; index < count; index++) {
    const name = `vue-${String(index + 1).padStart(2, '0')}.jpg`;
    const file = join(cache, `${VERSION}-${seed}-${name}`);
    if (!existsSync(file)) await draw(randomOf(seed, 'picture', index), file);
    pictures.push({ name, file });
  }
  return pictures;
}

async function draw(random: Random, file: string): Promise<void> {
  const [width, height] = random.pick(SIZES);
  const raw = { width, height, channels: 3 as const };
  // Whoever draws the same at the same time writes the same bytes: the last one's name stays.
  const partial = `${file}.${process.pid}.tmp`;
  await sharp(landscape(random, width, height), { raw })
    .jpeg({ quality: 76, mozjpeg: false })
    .toFile(partial);
  renameSync(partial, file);
}

type Colour = readonly [number, number, number];

function landscape(random: Random, width: number, height: number): Buffer {
  const colour = (from: number, to: number): Colour => [
    random.integer(from, to),
    random.integer(from, to),
    random.integer(from, to + 20),
  ];
  const [zenith, horizon, near] = [colour(90, 170), colour(185, 235), colour(15, 70)];
  const planes = Array.from({ length: random.integer(4, 7) }, (_, plane, all = 6) => ({
    ridge: ridge(random, width, height * (0.35 + (0.55 * plane) / all), height * 0.11),
    colour: mixed(horizon, near, (plane + 1) / (all + 1)),
  }));
  const pixels = Buffer.allocUnsafe(width * height * 3);
  let state = random.integer(1, 2 ** 31 - 1);
  for (let y = 0; y < height; y++) {
    const sky = mixed(zenith, horizon, Math.min(1, y / (height * 0.6)));
    for (let x = 0; x < width; x++) {
      let [ground, depth] = [sky, 0];
      for (const plane of planes) {
        const top = plane.ridge[x] as number;
        if (y > top) [ground, depth] = [plane.colour, y - top];
      }
      // Xorshift: a draw for each of two million pixels.
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const grain = (state & 31) - 16 + (depth > 0 ? ((x * 7 + y * 3) & 15) - depth * 0.05 : 0);
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = Math.max(0, Math.min(255, (ground[channel] as number) + grain));
      }
    }
  }
  return pixels;
}

/** Heights of a line of hills, pixel by pixel: a sum of waves, the short ones low. */
function ridge(random: Random, width: number, base: number, amplitude: number): Float32Array {
  const waves = [1, 2.3, 5.1, 11, 23, 47].map((frequency) => ({
    frequency: (frequency * (0.7 + random.number() * 0.6) * 2 * Math.PI) / width,
    phase: random.number() * 2 * Math.PI,
    height: amplitude / frequency ** 0.8,
  }));
  return Float32Array.from({ length: width }, (_, x) =>
    waves.reduce(
      (sum, wave) => sum + wave.height * Math.sin(x * wave.frequency + wave.phase),
      base,
    ),
  );
}

function mixed(a: Colour, b: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
  return [channel(0), channel(1), channel(2)];
}
