import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { imageFacts } from '@echosciences/content/image-facts';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { FetchedImage } from '../src/images/index.ts';
import { fetchImage } from '../src/images/index.ts';

let answer: Buffer | number;
let key: unknown;
const server = createServer((request, response) => {
  key = request.headers.key;
  if (typeof answer === 'number') response.writeHead(answer).end();
  else response.end(answer);
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/affiche.jpg`;
});
afterAll(() => server.close());

const options = { allowsLoopback: true, pause: async () => {} };
const fetched = async (bytes: Buffer | number) => {
  answer = bytes;
  return fetchImage({ url }, options);
};
const good = async (bytes: Buffer) => {
  const image = await fetched(bytes);
  expect(image).toHaveProperty('name', 'image-de-la-source.webp');
  return (image as FetchedImage).bytes as Buffer;
};
const problem = async (bytes: Buffer | number) =>
  ((await fetched(bytes)) as { problem: string }).problem
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replace(url, '<adresse>');

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a6' } });

test('a photo becomes an upright WebP of a bounded size that says nothing of its author', async () => {
  const photo = await plain(2400, 1200)
    .withExif({
      IFD0: { Artist: 'Prénom Nom', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 10/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const bytes = await good(photo);
  expect(imageFacts('WebP', bytes)).toEqual({
    width: 800,
    height: 1600,
    isAnimated: false,
    end: bytes.length,
  });
  const { exif, xmp, icc } = await sharp(bytes).metadata();
  expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
});

test('the same image gives the same bytes', async () => {
  const photo = await plain(300, 200).png().toBuffer();
  expect((await good(photo)).equals(await good(photo))).toBe(true);
});

test('an animation gives its first frame', async () => {
  const frames = Buffer.alloc(100 * 200 * 3, 200).fill(10, 100 * 100 * 3);
  const gif = await sharp(frames, {
    raw: { width: 100, height: 200, channels: 3, pageHeight: 100 },
  })
    .gif()
    .toBuffer();
  expect((await sharp(gif).metadata()).pages).toBe(2);
  expect(imageFacts('WebP', await good(gif))).toMatchObject({ height: 100, isAnimated: false });
});

test('what is no image, or none that can be shown, is left and told', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  expect(await problem(svg)).toBe('image laissée, elle est en SVG : <adresse>');
  expect(await problem(Buffer.from('<!doctype html>'))).toBe(
    'image laissée, ce n’est pas une image : <adresse>',
  );
  expect(await problem(Buffer.alloc(0))).toContain('ce n’est pas une image');
  expect(await problem(await plain(1, 1).gif().toBuffer())).toContain('que 1 × 1 pixels');
  expect(await problem(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toContain(
    'elle est en HEIC',
  );
  const cut = (await plain(400, 300).jpeg().toBuffer()).subarray(0, -400);
  expect(await problem(cut)).toContain('elle est abîmée');
});

test('an image of a million million pixels is not opened', async () => {
  const png = await plain(100, 100).png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  expect(await problem(png)).toContain('elle est abîmée, ou de plus de 100 millions de pixels');
});

test('an image that is not there, or may not be asked for, is told and stops nothing', async () => {
  expect(await problem(404)).toBe(
    'image laissée, <adresse> : il n’y a rien à cette adresse (réponse 404) : la vérifier dans un navigateur.',
  );
  for (const address of ['data:image/png;base64,AAAA', 'affiche.jpg', 'file:///etc/passwd', '']) {
    expect(await fetchImage({ url: address }, options)).toHaveProperty('problem');
  }
  const told = await fetchImage({ url }, { ...options, allowsLoopback: false });
  expect((told as { problem: string }).problem).toContain('réseau privé');
});

test('no key goes with it', async () => {
  answer = 404;
  vi.stubEnv('OPENAGENDA_KEY', 'secret');
  onTestFinished(() => void vi.unstubAllEnvs());
  await fetchImage({ url }, options);
  expect(key).toBeUndefined();
});
