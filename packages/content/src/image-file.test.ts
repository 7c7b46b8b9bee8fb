import { describe, expect, test } from 'vitest';
import { ARTICLE, article, findings } from '../test/findings.ts';
import { AVIF, JPEG, PNG, WEBP } from '../test/sandbox.ts';
import { imageFacts } from './image/facts.ts';
import { tellsPlace } from './image/gps.ts';

const IMAGES = { jpg: JPEG, png: PNG, webp: WEBP, avif: AVIF };
const KINDS = { jpg: 'JPEG', png: 'PNG', webp: 'WebP', avif: 'AVIF' } as const;
const extensions = Object.keys(IMAGES) as (keyof typeof IMAGES)[];

/** What is found in one file beside an article that shows it. */
const said = (extension: string, bytes: Buffer | string) =>
  findings({
    [ARTICLE]: article({}, `![Le ciel au couchant](a.${extension})\n`),
    [ARTICLE.replace('index.md', `a.${extension}`)]: bytes,
  }).map((found) => found.replace(`articles/2026/mon-article/a.${extension}:1:1 `, ''));

/** Bytes with others put in their place, or in between. */
const spliced = (bytes: Buffer, at: number, inserted: Buffer, removed = 0) =>
  Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** EXIF, little-endian: one directory, which leads to a position with a latitude. */
const tiff = (tag = 2) =>
  Buffer.from([
    ...[0x49, 0x49, 0x2a, 0, 8, 0, 0, 0],
    ...[1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0],
    ...[1, 0, tag, 0, 5, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ]);

function withExif(extension: keyof typeof IMAGES, exif: Buffer): Buffer {
  const marked = Buffer.concat([Buffer.from('Exif\0\0'), exif]);
  switch (extension) {
    case 'jpg': {
      const head = Buffer.from([0xff, 0xe1, 0, marked.length + 2]);
      return spliced(JPEG, 2, Buffer.concat([head, marked]));
    }
    case 'png':
      return spliced(PNG, 33, Buffer.concat([u32(exif.length), Buffer.from('eXIf'), exif, u32(0)]));
    case 'webp': {
      const chunk = Buffer.concat([Buffer.from('EXIF'), Buffer.from([exif.length, 0, 0, 0]), exif]);
      const bytes = Buffer.concat([WEBP, chunk]);
      bytes.writeUInt32LE(bytes.length - 8, 4);
      return bytes;
    }
    case 'avif':
      return Buffer.concat([AVIF, u32(marked.length + 8), Buffer.from('mdat'), marked]);
  }
}

describe.each(extensions)('%s', (extension) => {
  const bytes = IMAGES[extension];

  test('a whole image is accepted, zeros at its end too', () => {
    expect(said(extension, bytes)).toEqual([]);
    expect(said(extension, Buffer.concat([bytes, Buffer.alloc(7)]))).toEqual([]);
  });

  test('one that stops anywhere is incomplete', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(imageFacts(KINDS[extension], bytes.subarray(0, length))).toBeUndefined();
    }
    expect(said(extension, bytes.subarray(0, -3))).toEqual([
      'image image incomplète ou abîmée : la copier de nouveau depuis l’appareil',
    ]);
  });

  test('the place where it was taken is refused; other EXIF, and directories that lead nowhere, are not', () => {
    expect(said(extension, withExif(extension, tiff()))).toEqual([
      expect.stringContaining('image cette photo dit où elle a été prise (GPS)'),
    ]);
    expect(said(extension, withExif(extension, tiff(29)))).toEqual([]);
    expect(said(extension, withExif(extension, tiff(29).subarray(0, 24)))).toEqual([]);
  });

  test('what follows its end is refused', () => {
    const zip = Buffer.concat([bytes, Buffer.from('PK\x03\x04 et la suite')]);
    expect(said(extension, zip)).toEqual([
      'image 16 octets suivent la fin de l’image dans le fichier de l’image : ouvrir l’image et l’enregistrer de nouveau, ou lancer pnpm check --fix',
    ]);
  });

  test('code is refused, wherever it lies', () => {
    for (const code of ['<script>alert(1)//', '<<!DocType html>', 'a<b<?php']) {
      expect(said(extension, withExif(extension, Buffer.from(code)))[0]).toContain(
        'du code est caché',
      );
    }
    expect(said(extension, Buffer.concat([bytes, Buffer.from('<svg')]))[0]).toContain(
      'du code est caché',
    );
  });

  test('what only begins like code is none, at the end of the file either', () => {
    expect(said(extension, withExif(extension, Buffer.from('<scripts <iframe1 <')))).toEqual([]);
    expect(said(extension, Buffer.concat([bytes, Buffer.from('<')]))).toEqual([
      expect.stringContaining('1 octets suivent la fin de l’image'),
    ]);
  });
});

describe('the size of an image is read without decoding it', () => {
  const png = (width: number, height: number) =>
    spliced(PNG, 16, Buffer.concat([u32(width), u32(height)]), 8);
  const jpeg = (width: number, height: number) => {
    const at = JPEG.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    return spliced(JPEG, at, Buffer.from([height >> 8, height, width >> 8, width]), 4);
  };
  const webp = Buffer.concat([
    Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'),
    Buffer.from([0x2f, 0x75, 0, 0x2f, 0x75, 0]),
  ]);
  const avif = spliced(
    AVIF,
    AVIF.indexOf('ispe') + 8,
    Buffer.concat([u32(30_000), u32(30_000)]),
    8,
  );

  test.each([
    ['png', png(30_000, 30_000)],
    ['jpg', jpeg(30_000, 30_000)],
    ['webp', webp],
    ['avif', avif],
  ])('30,000 × 30,000 pixels are refused in a few bytes of %s', (extension, bytes) => {
    expect(said(extension, bytes)).toEqual([
      'image image de 30000 × 30000 pixels, 100 millions au plus : la réduire à 2400 pixels de long',
    ]);
  });

  test('more than a screen shows is a warning', () => {
    expect(said('png', png(4000, 3000))).toEqual([
      '(avertissement) image image de 4000 × 3000 pixels : 2400 de long suffisent, la réduire ou lancer pnpm check --fix',
    ]);
    expect(said('png', png(2400, 1600))).toEqual([]);
  });

  test('no pixel at all is no image', () => {
    expect(said('png', png(0, 10))[0]).toContain('incomplète ou abîmée');
  });
});

test('12 MB are refused without being read', () => {
  expect(said('jpg', Buffer.concat([JPEG, Buffer.alloc(12 * 1024 * 1024)]))).toEqual([
    expect.stringContaining('image image de 12 Mo, 8 Mo au plus'),
  ]);
});

test('an animation is refused, in PNG, WebP and AVIF', () => {
  const apng = spliced(
    PNG,
    33,
    Buffer.concat([u32(8), Buffer.from('acTL'), u32(2), u32(0), u32(0)]),
  );
  const webp = Buffer.concat([
    Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0', 'latin1'),
    Buffer.from([9, 0, 0, 9, 0, 0]),
  ]);
  const avis = Buffer.from(AVIF);
  avis.write('avis', 16, 'latin1');
  for (const [extension, bytes] of [
    ['png', apng],
    ['webp', webp],
    ['avif', avis],
  ] as const) {
    expect(said(extension, bytes)).toEqual([expect.stringContaining('image image animée')]);
  }
});

test('an image that nothing shows is a warning', () => {
  const file = ARTICLE.replace('index.md', 'oubli.png');
  expect(findings({ [ARTICLE]: article(), [file]: PNG })).toEqual([
    'articles/2026/mon-article/oubli.png:1:1 (avertissement) image image dont rien ne se sert : la montrer dans index.md, ou retirer ce fichier',
  ]);
  const cover = 'cover: { src: oubli.png, alt: Le ciel au couchant, credit: Une auteure }';
  expect(findings({ [ARTICLE]: article({ cover }), [file]: PNG })).toEqual([]);
});

test('a cover’s text says what it shows, not the name of its file', () => {
  const cover = 'cover: { src: a.png, alt: DSC_0042, credit: Une auteure }';
  const file = ARTICLE.replace('index.md', 'a.png');
  expect(findings({ [ARTICLE]: article({ cover }), [file]: PNG })[0]).toContain(
    'schema Texte de remplacement (cover.alt) : « DSC_0042 » ne dit rien',
  );
});

test('any bytes whatever get an answer', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed;
  };
  for (const extension of extensions) {
    const bytes = Buffer.from(IMAGES[extension]);
    for (let round = 0; round < 2000; round++) {
      bytes[random() % bytes.length] = random() % 256;
      expect(() => [imageFacts(KINDS[extension], bytes), tellsPlace(bytes)]).not.toThrow();
    }
  }
});
