import { readFileSync, statSync } from 'node:fs';
import type { Fault } from './finding.ts';
import { imageFacts } from './image/facts.ts';
import { tellsPlace } from './image/gps.ts';
import type { ImageKind } from './image-kind.ts';
import { HEAD_BYTES, IMAGE_KINDS, kindOfImage } from './image-kind.ts';
import { LONGEST_SIDE, MOST_BYTES, MOST_PIXELS } from './image-limits.ts';

/** What is wrong with a file beside an entry: it must be an image, what its name says, and nothing more. */
export function fileFaults(path: string): Fault[] {
  const extension = /\.(?<extension>[a-z]+)$/i.exec(path)?.groups?.extension?.toLowerCase() ?? '';
  const kinds = Object.entries(IMAGE_KINDS) as [ImageKind, readonly string[]][];
  const announced = kinds.find(([, extensions]) => extensions.includes(extension))?.[0];
  if (!announced) {
    return [
      {
        code: 'fichier',
        message:
          'seules les images JPEG, PNG, WebP et AVIF accompagnent une entrée : retirer ce fichier',
      },
    ];
  }
  const { size } = statSync(path);
  if (size > MOST_BYTES) {
    const [weight, most] = [size, MOST_BYTES].map(megabytes);
    return [
      image(
        `image de ${weight} Mo, ${most} Mo au plus : la réduire à ${LONGEST_SIDE} pixels, ou lancer pnpm check --fix`,
      ),
    ];
  }
  const bytes = readFileSync(path);
  const kind = kindOfImage(bytes.subarray(0, HEAD_BYTES));
  return kind === announced ? imageFaults(kind, bytes) : [wrongKind(announced, kind, extension)];
}

function wrongKind(
  announced: ImageKind,
  kind: ReturnType<typeof kindOfImage>,
  extension: string,
): Fault {
  if (!kind) {
    return image(
      `ce fichier n’est pas une image ${announced}, ou il est abîmé : l’enregistrer de nouveau en JPEG, PNG, WebP ou AVIF`,
    );
  }
  const [right] = kind in IMAGE_KINDS ? IMAGE_KINDS[kind as ImageKind] : [];
  return image(
    right
      ? `cette image est en ${kind}, son nom finit par .${extension} : la renommer en .${right}, ici et dans index.md`
      : `ce fichier est en ${kind}, son nom finit par .${extension} : l’enregistrer en JPEG, PNG, WebP ou AVIF`,
  );
}

function imageFaults(kind: ImageKind, bytes: Buffer): Fault[] {
  const facts = imageFacts(kind, bytes);
  if (!facts) return [image('image incomplète ou abîmée : la copier de nouveau depuis l’appareil')];
  const faults = [sizeFault(facts)];
  if (facts.isAnimated) {
    faults.push(
      image('image animée : enregistrer une seule de ses images, ou donner un lien vers la vidéo'),
    );
  }
  if (tellsPlace(bytes)) {
    faults.push(
      image(
        'cette photo dit où elle a été prise (GPS) : l’enregistrer sans ses données, ou lancer pnpm check --fix',
      ),
    );
  }
  const hidden = hiddenIn(bytes, facts.end);
  if (hidden) {
    faults.push(
      image(
        `${hidden} dans le fichier de l’image : ouvrir l’image et l’enregistrer de nouveau, ou lancer pnpm check --fix`,
      ),
    );
  }
  return faults.filter((fault) => fault !== undefined);
}

function sizeFault({ width, height }: { width: number; height: number }): Fault | undefined {
  const size = `image de ${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS) {
    return image(
      `${size}, ${MOST_PIXELS / 1e6} millions au plus : la réduire à ${LONGEST_SIDE} pixels de long`,
    );
  }
  return Math.max(width, height) > LONGEST_SIDE
    ? {
        ...image(
          `${size} : ${LONGEST_SIDE} de long suffisent, la réduire ou lancer pnpm check --fix`,
        ),
        level: 'avertissement',
      }
    : undefined;
}

/** Programs that browsers or servers would find in an image that they take for something else. */
const PROGRAM = /^<(?:script|svg|html|!doctype|\?php|iframe)\b/i;
const [LESS_THAN, LONGEST_PROGRAM] = [0x3c, '<!doctype '.length];

/** What a file holds besides its image; some cameras fill its end with zeros. */
function hiddenIn(bytes: Buffer, end: number): string | undefined {
  if (holdsProgram(bytes)) return 'du code est caché';
  const rest = bytes.subarray(end);
  return rest.some((byte) => byte !== 0)
    ? `${rest.length} octets suivent la fin de l’image`
    : undefined;
}

/** A photo has this byte every 256: only what follows it is read as text. */
function holdsProgram(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (PROGRAM.test(bytes.toString('latin1', at, at + LONGEST_PROGRAM))) return true;
  }
  return false;
}

function image(message: string): Fault {
  return { code: 'image', message };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',').replace(',0', '');
}
