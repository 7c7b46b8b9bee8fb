import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SocialCard } from '../../lib/images/social.ts';
import { diskCache } from '../images/disk-cache.ts';
import type { Typefaces } from './poster.ts';
import { posterSvg } from './poster.ts';
import { MAX_BYTES } from './render.ts';
import { loadTypefaces, socialImages } from './social-images.ts';

const root = mkdtempSync(join(tmpdir(), 'social-'));
afterAll(() => rmSync(root, { recursive: true }));

let faces: Typefaces;
beforeAll(async () => {
  faces = await loadTypefaces();
});

const card: SocialCard = {
  title: 'Nuit des étoiles',
  label: 'Observation du ciel',
  line: 'Dimanche 13 décembre 2026 à 18 h',
  place: 'Planétarium, Rennes',
  network: 'Echosciences',
  territory: 'Bretagne',
  hue: 296,
  themeHue: 285,
  cover: { type: 'event', id: '2026-12-13-nuit' },
};
const HOSTILE = {
  'of 200 characters': 'Une conférence sur les nuages et leur histoire '.repeat(5).slice(0, 200),
  'without a space': 'anticonstitutionnellement'.repeat(8),
  'of emoji alone': '🦋👩‍🔬🌍',
  'in another script': '日本の科学 العلوم',
  'with markup': '</svg><script>alert(1)</script> & "<style>',
  'with odd characters': 'zéro\u0000 \uD800 \u202E\uFFFF fin',
  'of one letter': 'Œ',
  'that is empty': '',
};

describe('a social image', () => {
  const draw = socialImages(diskCache(join(root, 'cache')));

  test.each(Object.entries(HOSTILE))('is drawn for a title %s', async (_, title) => {
    const image = await draw({ ...card, title, line: title, place: title, territory: title });
    const { format, width, height } = await sharp(image).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    expect(image.length).toBeLessThanOrEqual(MAX_BYTES);
  });

  test('holds outlines only: nothing of a title is read as markup', () => {
    for (const title of Object.values(HOSTILE)) {
      const svg = posterSvg({ ...card, title, place: title, territory: title }, faces, false);
      const elements = new Set([...svg.matchAll(/<([^\s/>]+)/g)].map(([, name]) => name));
      expect([...elements].sort()).toEqual(['circle', 'g', 'path', 'rect', 'style', 'svg']);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('weighs no more with a photo that compresses badly', async () => {
    const noise = await sharp({
      create: {
        width: 1600,
        height: 1200,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 95 })
      .toFile(join(root, 'noise.jpg'));
    expect(noise.size).toBeGreaterThan(500_000);
    const image = await draw({ ...card, photo: join(root, 'noise.jpg') });
    expect(image.length).toBeLessThanOrEqual(MAX_BYTES);
    expect(await sharp(image).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  test('tells which photo could not be read', async () => {
    writeFileSync(join(root, 'text.jpg'), 'no image');
    await expect(draw({ ...card, photo: join(root, 'text.jpg') })).rejects.toThrow(
      /"Nuit des étoiles".*text\.jpg/,
    );
  });

  test('is drawn once: the next build finds it', async () => {
    const directory = join(root, 'warm');
    const cold = await socialImages(diskCache(directory))(card);
    const [name = ''] = readdirSync(directory);
    const before = statSync(join(directory, name)).mtimeMs;
    expect(await socialImages(diskCache(directory))(card)).toEqual(cold);
    expect(readdirSync(directory)).toEqual([name]);
    expect(statSync(join(directory, name)).mtimeMs).toBe(before);
  });

  test('is drawn again when what it says has changed, or its photo', async () => {
    const directory = join(root, 'changes');
    const drawHere = socialImages(diskCache(directory));
    const photo = join(root, 'photo.png');
    const paint = (background: string) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toFile(photo);
    await drawHere(card);
    await drawHere({ ...card, line: 'Lundi 14 décembre 2026' });
    await paint('#f00');
    await drawHere({ ...card, photo });
    await paint('#00f');
    await drawHere({ ...card, photo });
    expect(readdirSync(directory)).toHaveLength(4);
  });
});

describe('a typeface', () => {
  test('measures with its kerning', () => {
    const { measure } = faces.titles;
    expect(measure('AV')).toBeLessThan(measure('A') + measure('V'));
    expect(measure(' ')).toBeGreaterThan(0.1);
    expect(measure('')).toBe(0);
  });

  test('takes from its second file what the first lacks', () => {
    expect(faces.text.readable('Łódź, Ďáblice')).toBe('Łódź, Ďáblice');
    expect(faces.text.outline('Ł', { x: 0, y: 0, size: 10 })).toContain('<path');
  });

  test('keeps all that French writes', () => {
    const french = 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ «»’“”–—…·°²€';
    for (const face of Object.values(faces)) {
      expect(face.readable(french).replaceAll(/\s/g, '')).toBe(french.replaceAll(/\s/g, ''));
    }
  });
});
