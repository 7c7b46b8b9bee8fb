import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../src/browser.ts';
import { field, openAdmin, publish, startAdmin } from '../src/cms.ts';
import { fillFields } from '../src/cms-form.ts';

/** What the admin makes of an uploaded image, in a real browser: the module that every upload goes through. */
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = fileURLToPath(import.meta.resolve('@echosciences/cms/images/transformations'));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env': '{}', global: 'globalThis' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'images', fileName: 'images' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const code = output?.output[0].code ?? '';
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><title>Images</title>');
  await page.addScriptTag({ content: code });
});
afterAll(() => browser?.close());

interface Kept {
  name: string;
  path: string;
  bytes: Buffer;
}

/** Uploads `bytes` under `name`: the file kept, or the message of the refusal. */
async function upload(name: string, bytes: Buffer): Promise<Kept | string> {
  const result = await page.evaluate(
    async ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const { images } = globalThis as unknown as {
        images: typeof import('@echosciences/cms/images/transformations');
      };
      try {
        const path = 'content/fictif/articles/2026/un-article/brut.jpg';
        const [kept] = await images.transformImage(new File([bytes], name), path);
        if (!kept) return 'nothing';
        const read = new Uint8Array(await kept.file.arrayBuffer());
        let binary = '';
        for (const byte of read) binary += String.fromCharCode(byte);
        return { name: kept.file.name, path: kept.path, base64: btoa(binary) };
      } catch (error) {
        return (error as Error).message;
      }
    },
    { name, base64: bytes.toString('base64') },
  );
  return typeof result === 'string'
    ? result
    : { name: result.name, path: result.path, bytes: Buffer.from(result.base64, 'base64') };
}

async function kept(name: string, bytes: Buffer): Promise<Kept> {
  const result = await upload(name, bytes);
  if (typeof result === 'string') throw new Error(`${name} was refused: ${result}`);
  return result;
}

const plain = (width: number, height: number, background = '#0a7') =>
  sharp({
    create: { width, height, channels: 4, background },
    limitInputPixels: false,
  });
const noisy = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

/** Red above, blue below once upright; stored turned, as a phone held upright does. */
async function phonePhoto() {
  const blue = await plain(2000, 3000, '#00f').png().toBuffer();
  return plain(4000, 3000, '#f00')
    .composite([{ input: blue, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Appareil', Model: 'Secret', Copyright: 'A. Dupont' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '45/1 10/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '5/1 43/1 0/1',
      },
    })
    .withMetadata({ orientation: 8 })
    .jpeg()
    .toBuffer();
}

describe('a phone photo with its place', () => {
  test('is kept upright, reduced, without any metadata', async () => {
    const photo = await phonePhoto();
    const before = await sharp(photo).metadata();
    expect(before.orientation).toBe(8);
    expect(before.exif?.includes('Secret')).toBe(true);
    const { bytes, name, path } = await kept('IMG 2027 été.JPG', photo);
    expect(name).toBe('img-2027-ete.jpg');
    expect(path).toBe('content/fictif/articles/2026/un-article/img-2027-ete.jpg');
    const { format, width, height, orientation, exif, xmp, iptc } = await sharp(bytes).metadata();
    expect({ format, width, height, orientation, exif, xmp, iptc }).toEqual({
      format: 'jpeg',
      width: 1800,
      height: 2400,
    });
    for (const trace of ['Exif', 'GPS', 'Secret', 'Appareil', 'Dupont']) {
      expect(bytes.includes(trace), trace).toBe(false);
    }
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) =>
      [...data.subarray((y * info.width + x) * info.channels)].slice(0, 3);
    expect(pixel(900, 300)[0], 'red above').toBeGreaterThan(200);
    expect(pixel(900, 2100)[2], 'blue below').toBeGreaterThan(200);
  });
});

describe('what is kept', () => {
  test('a small image is not enlarged', async () => {
    const { bytes } = await kept('petite.jpg', await noisy(50, 40).jpeg().toBuffer());
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([50, 40]);
  });

  test('a transparent PNG stays a PNG, transparent', async () => {
    const { bytes, name } = await kept('Logo.PNG', await plain(300, 300, '#0a78').png().toBuffer());
    expect(name).toBe('logo.png');
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });

  test('a drawing in PNG stays a PNG, a photo in PNG becomes a JPEG', async () => {
    const stripes = Array.from({ length: 60 }, (_, row) => `<path d="M0 ${row * 10}h800"/>`).join(
      '',
    );
    const drawing = sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" stroke="red"><rect width="800" height="600" fill="#fff"/>${stripes}</svg>`,
      ),
    );
    expect((await kept('plan.png', await drawing.png().toBuffer())).name).toBe('plan.png');
    const photo = await noisy(800, 600).png().toBuffer();
    expect((await kept('photo.png', photo)).name).toBe('photo.jpg');
  });

  test.each(['webp', 'avif'] as const)('a photo in %s becomes a JPEG', async (format) => {
    const { bytes, name } = await kept(
      `vue.${format}`,
      await noisy(400, 300).toFormat(format).toBuffer(),
    );
    expect(name).toBe('vue.jpg');
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  });

  test('a PNG called .jpg is read as what it is', async () => {
    const png = await plain(300, 300, '#0a78').png().toBuffer();
    expect((await kept('logo.jpg', png)).name).toBe('logo.png');
  });

  test('a phone photo of 30 MB becomes one of at most 4 MB', async () => {
    const photo = await noisy(7200, 5400).jpeg({ quality: 95 }).toBuffer();
    expect(photo.length).toBeGreaterThan(30_000_000);
    const { bytes } = await kept('enorme.jpg', photo);
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([2400, 1800]);
    expect(bytes.length).toBeLessThan(4_000_000);
  });

  test('a strip of 20,000 pixels is reduced', async () => {
    const { bytes } = await kept('frise.jpg', await plain(20_000, 500).jpeg().toBuffer());
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([2400, 60]);
  });
});

describe('what is refused, in French, with what to do', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  test.each([
    ['photo.heic', heic, /HEIC.*JPEG/],
    ['photo.jpg', heic, /HEIC.*JPEG/],
    ['dessin.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG.*PNG/],
    ['anime.gif', Buffer.from('GIF89a\x01\0'), /GIF.*PNG ou en JPEG/],
    ['texte.jpg', Buffer.from('ce n’est pas une image'), /n’est pas une image/],
    ['vide.jpg', Buffer.alloc(0), /vide/],
    ['page.html.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), /pas une image/],
    ['entete.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), /abîmée/],
  ])('%s', async (name, bytes, message) => {
    const refusal = await upload(name, bytes);
    expect(refusal).toMatch(message);
    expect(refusal).toContain(name);
  });

  test('a photo cut in the middle', async () => {
    const photo = await noisy(1200, 900).jpeg().toBuffer();
    expect(await upload('coupee.jpg', photo.subarray(0, photo.length / 2))).toMatch(/incomplète/);
  });

  test('an image of 400 million pixels', async () => {
    const huge = await plain(20_000, 20_000).jpeg().toBuffer();
    expect(await upload('immense.jpg', huge)).toMatch(/20\u202F?000 × 20\u202F?000/);
  });
});

test('photos of an article, at its head and in its text, lie beside it without metadata', async () => {
  const admin = await startAdmin();
  try {
    const page = await openAdmin(browser, admin);
    const photo = { name: 'Été à Corte.JPG', mimeType: 'image/jpeg' };
    await page.goto(admin.address('#/collections/fictif_articles_2026/new'));
    await field(page, 'title').waitFor();
    await fillFields(page, admin.form('fictif_articles_2026'), {
      title: 'Deux photos',
      kind: 'reportage',
      summary: 'Deux photos qui portent le même nom, prises au même endroit.',
      publishedAt: '2026-11-20',
      cover: {
        src: { ...photo, buffer: await phonePhoto() },
        alt: 'Le ciel de Corte',
        credit: 'Photo : Une autrice, CC BY-SA 4.0',
      },
    });
    await page.locator('[contenteditable=true]').first().click();
    await page.getByRole('button', { name: 'Insérer' }).click();
    await page.getByRole('menuitem', { name: 'Image' }).click();
    const inText = page.locator('[contenteditable=true]').first();
    await inText.getByRole('button', { name: 'Choisir une image' }).click();
    const other = await noisy(640, 480)
      .withExif({ IFD0: { Make: 'Secret' } })
      .jpeg()
      .toBuffer();
    await page.locator('input[type=file]').setInputFiles({ ...photo, buffer: other });
    await page.getByText('ete-a-corte-2.jpg').waitFor();
    await page.getByRole('button', { name: 'Choisir cette image' }).click();
    await inText.locator('[id^="alt-field-"]').fill('Un "grand" [télescope]');
    await inText.locator('[id^="title-field-"]').fill('Photo : Un auteur, CC BY 4.0');
    await publish(page);

    const folder = 'fictif/articles/2026/deux-photos';
    const text = admin.read(`${folder}/index.md`);
    expect(text).toContain('src: ete-a-corte.jpg');
    expect(text).toContain(
      String.raw`![Un "grand" \[télescope\]](ete-a-corte-2.jpg "Photo : Un auteur, CC BY 4.0")`,
    );
    for (const [name, width] of [
      ['ete-a-corte.jpg', 1800],
      ['ete-a-corte-2.jpg', 640],
    ] as const) {
      const metadata = await sharp(join(admin.fixture.root, 'content', folder, name)).metadata();
      expect([metadata.width, metadata.exif]).toEqual([width, undefined]);
    }
    expect(admin.check()).toBe('');
  } finally {
    await admin.close();
  }
});
