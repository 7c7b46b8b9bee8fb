import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Contribution, FileContent } from './contribution.ts';
import { entry, SCRIPT } from './contribution.ts';

const jpeg = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#246' } }).jpeg();

/** What is hidden in pictures of this corpus: no published file may hold it. */
export const HIDDEN = { text: 'CANARI-IMAGE-71ac', city: 'CANARI-LIEU-55d0' };

/** A JPEG that is a page of HTML too, in its comment, and an archive behind its end. */
async function polyglot(): Promise<Buffer> {
  const plain = await jpeg().toBuffer();
  const comment = Buffer.from(`--><script>${SCRIPT}</script><!-- ${HIDDEN.text}`);
  const marker = Buffer.from([0xff, 0xfe, 0, 0]);
  marker.writeUInt16BE(comment.length + 2, 2);
  const archive = Buffer.from(`PK\u0003\u0004${HIDDEN.text}`, 'latin1');
  return Buffer.concat([plain.subarray(0, 2), marker, comment, plain.subarray(2), archive]);
}

/** A photograph that says where it was taken (EXIF, GPS directory) and by whom. */
function located(): Promise<Buffer> {
  return jpeg()
    .withExif({
      IFD0: { Copyright: HIDDEN.city, Artist: HIDDEN.city },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '42/1 18/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '9/1 9/1 0/1',
      },
    })
    .toBuffer();
}

/** A PNG (W3C PNG, § 5) that says to be of any size, with 1 kB of zeros for pixels. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1024))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"><script>${SCRIPT}</script></svg>`;
const BROKEN = 'its pixels cannot be read, and the build stops';

/** `[name, file, bytes, code of the finding, why it cannot be built]` */
const IMAGES: [string, string, FileContent, ('image' | 'fichier' | 'nom' | 'taille')?, string?][] =
  [
    ['a photograph that says where it was taken', 'gps.jpg', located, 'image'],
    ['a photograph that is a page and an archive too', 'polyglotte.jpg', polyglot, 'image'],
    ['a drawing by the name of a photograph', 'dessin.jpg', SVG, 'image', BROKEN],
    ['a drawing', 'dessin.svg', SVG, 'fichier'],
    [
      'a page by the name of a picture',
      'page.png',
      `<html><script>${SCRIPT}</script></html>`,
      'image',
      BROKEN,
    ],
    ['nothing by the name of a picture', 'rien.jpg', '', 'image', BROKEN],
    ['a picture of 30,000 pixels a side', 'bombe.png', () => png(30_000, 30_000), 'image', BROKEN],
    [
      'a picture of two billion pixels a side',
      'immense.png',
      () => png(2 ** 31 - 1, 1),
      'image',
      BROKEN,
    ],
    [
      'the beginning of a picture',
      'debut.png',
      () => png(800, 600).subarray(0, 40),
      'image',
      BROKEN,
    ],
    [
      'a picture of forty megabytes',
      'lourde.jpg',
      async () => Buffer.concat([await jpeg().toBuffer(), Buffer.alloc(40 * 1024 * 1024)]),
      'image',
    ],
    ['a picture with two extensions', 'photo.php.jpg', () => jpeg().toBuffer(), 'nom'],
    ['a picture by the name of a program', 'photo.jpg.exe', 'MZ', 'fichier'],
    ['a picture that Windows cannot have', 'aux.jpg', () => jpeg().toBuffer(), 'nom'],
    ['a picture with a space at its end', 'photo .jpg', () => jpeg().toBuffer(), 'nom'],
    ['a picture with a line break in its name', 'a\nb.jpg', () => jpeg().toBuffer(), 'nom'],
  ];

function shown(slug: string, file: string, content: FileContent) {
  const folder = `articles/2026/${slug}`;
  const isPicture = /^[a-z.]+\.(?:jpg|png)$/.test(file);
  const body = isPicture ? `![Un ciel sans nuages](${file})` : 'Du texte.';
  return {
    [`${folder}/index.md`]: entry({ kind: 'actualite' }, body),
    [`${folder}/${file}`]: content,
  };
}

export const images: Contribution[] = [
  ...IMAGES.map(([name, file, content, code, unbuildable], index) => ({
    name,
    files: shown(`image-${index + 1}`, file, content),
    findings: code ? [{ code }] : [],
    ...(unbuildable ? { unbuildable } : {}),
  })),
  {
    name: 'two pictures that Windows takes for one',
    files: {
      ...shown('image-casse', 'photo.jpg', () => jpeg().toBuffer()),
      'articles/2026/image-casse/Photo.jpg': () => jpeg().toBuffer(),
    },
    findings: [{ code: 'nom' }],
  },
];
