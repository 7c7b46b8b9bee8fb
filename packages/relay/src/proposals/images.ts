import { imageFacts } from '@echosciences/content/image-facts';
import type { ImageKind } from '@echosciences/content/image-kind';
import { HEAD_BYTES, IMAGE_KINDS, kindOfImage } from '@echosciences/content/image-kind';
import type { CleanKind } from '@echosciences/content/image-metadata';
import { withoutMetadata } from '@echosciences/content/image-metadata';
import type { ProposedImage } from '@echosciences/content/proposal';
import { image as imageSchema } from '@echosciences/schemas';
import type { FormProblem } from './refused.ts';
import { Refused } from './refused.ts';

const MOST_IMAGES = 6;
const MOST_BYTES = 3_000_000;
/** Twice the side at which « Je contribue » keeps an image. */
const LONGEST_SIDE = 5000;

const DAMAGED = 'cette image est abîmée ou incomplète : l’enregistrer de nouveau en JPEG';

const KINDS: readonly CleanKind[] = ['JPEG', 'PNG', 'WebP'];

/**
 * The images of a proposal as they are kept: judged by what they are, not by what they are called,
 * and without metadata.
 * @throws {Refused}
 */
export async function keptImages(files: readonly File[]): Promise<ProposedImage[]> {
  if (files.length > MOST_IMAGES) throw new Refused('crowded');
  if (files.some(({ size }) => size > MOST_BYTES)) throw new Refused('heavy');
  const problems: FormProblem[] = [];
  const kept: ProposedImage[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fault = nameFault(file.name, kept);
    const image = fault ?? cleaned(file.name, bytes);
    if (typeof image === 'string') problems.push({ path: ['image', file.name], message: image });
    else kept.push({ name: file.name, bytes: image });
  }
  if (problems.length > 0) throw new Refused('invalid', { problems });
  return kept;
}

function nameFault(name: string, others: readonly ProposedImage[]): string | undefined {
  const isName =
    name.length <= 100 &&
    name.split('.').length === 2 &&
    imageSchema.shape.src.safeParse(name).success;
  if (!isName) {
    return 'nom de fichier refusé : des lettres sans accent, des chiffres et des tirets, puis .jpg, .png ou .webp';
  }
  const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return isTaken ? 'deux images ont le même nom : renommer l’une d’elles' : undefined;
}

/** @returns what is kept, or in French why nothing is */
function cleaned(name: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | string {
  const kind = kindOfImage(bytes.subarray(0, HEAD_BYTES));
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (!KINDS.some((known) => known === kind)) {
    return 'seules les images JPEG, PNG et WebP sont prises : l’enregistrer en JPEG';
  }
  const extensions: readonly string[] = IMAGE_KINDS[kind as ImageKind];
  if (!extensions.includes(extension)) {
    return `cette image est en ${kind}, son nom finit par .${extension} : la renommer en .${extensions[0]}`;
  }
  const facts = imageFacts(kind as CleanKind, Buffer.from(bytes.buffer));
  if (!facts) return DAMAGED;
  const { width, height, isAnimated } = facts;
  if (isAnimated) return 'image animée, gênante à lire : n’en garder qu’une vue, en JPEG ou en PNG';
  if (Math.max(width, height) > LONGEST_SIDE) {
    return `image trop grande (${inFrench(width)} × ${inFrench(height)} pixels) : la réduire à ${inFrench(LONGEST_SIDE)} pixels de côté au plus`;
  }
  try {
    return withoutMetadata(kind as CleanKind, bytes);
  } catch {
    return DAMAGED;
  }
}

function inFrench(number: number): string {
  return number.toLocaleString('fr-FR');
}
