import type { kindOfImage } from '@echosciences/content/image-kind';
import { IMAGE_KINDS } from '@echosciences/content/image-kind';
import { MOST_PIXELS } from '@echosciences/content/image-limits';
import { typography } from '@echosciences/schemas';
import type { Size } from './size.ts';

/** A file that is not kept; its message says which, why and what to do. */
export class ImageRefused extends Error {
  override name = 'ImageRefused';

  constructor(name: string, reason: string) {
    super(typography(`« ${name} » n’a pas été ajouté : ${reason}`));
  }
}

const ADVICE = {
  HEIC: 'c’est une photo d’iPhone au format HEIC, que les navigateurs n’affichent pas. Sur le téléphone, l’envoyer par courriel ou la partager la convertit en JPEG ; ou Réglages, Appareil photo, Formats, « Le plus compatible ».',
  SVG: 'les dessins SVG peuvent contenir du code et sont refusés. Enregistrez-le en PNG depuis votre logiciel de dessin.',
  GIF: 'les GIF sont refusés : trop lourds et, animés, gênants à lire. Enregistrez l’image en PNG ou en JPEG.',
  PDF: 'c’est un PDF. Enregistrez la page en image (JPEG ou PNG), ou donnez un lien vers le document.',
};

/** Why a file of that kind and weight is refused before it is decoded; undefined when it is not. */
export function refusalOf(kind: ReturnType<typeof kindOfImage>, bytes: number): string | undefined {
  if (bytes === 0) return 'le fichier est vide. Choisissez-le de nouveau.';
  if (!kind) {
    return 'ce n’est pas une image, ou elle est abîmée. Ouvrez-la dans un logiciel de photos et enregistrez-la en JPEG.';
  }
  return kind in IMAGE_KINDS ? undefined : ADVICE[kind as keyof typeof ADVICE];
}

/** Why an image of that size is refused; undefined when it is not. */
export function sizeRefusal({ width, height }: Size): string | undefined {
  if (width * height <= MOST_PIXELS) return undefined;
  return `elle est trop grande (${width} × ${height} pixels). Réduisez-la à ${MOST_PIXELS / 1e6} millions de pixels au plus.`;
}

/** An image of a known kind that the browser cannot read. */
export const DAMAGED =
  'cette image est abîmée ou incomplète. Copiez-la de nouveau depuis l’appareil, ou enregistrez-la en JPEG.';
