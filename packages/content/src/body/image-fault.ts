import { saysNothing } from '@echosciences/schemas';
import type { Fault } from '../finding.ts';

/** An image of a body has a text, and is a file beside the entry. */
export function imageFault(
  { url, alt }: { url: string; alt?: string | null },
  images: readonly string[],
): Fault | undefined {
  if (!alt?.trim()) {
    return {
      code: 'alt',
      message: `image sans texte de remplacement : écrire ![ce que montre l’image](${url})`,
    };
  }
  if (saysNothing(alt)) {
    return {
      code: 'alt',
      message: `« ${alt} » ne dit rien à qui ne voit pas l’image : écrire ![ce que montre l’image](${url})`,
    };
  }
  const name = fileName(url).replace(/^\.\//, '');
  if (images.includes(name)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
    return {
      code: 'image',
      message: `image « ${url} » : poser le fichier à côté de index.md et n’écrire que son nom`,
    };
  }
  return /[/\\]/.test(name)
    ? {
        code: 'chemin',
        message: `image « ${url} » hors du dossier de l’entrée : poser le fichier à côté de index.md et n’écrire que son nom`,
      }
    : { code: 'image', message: `image « ${name} » introuvable à côté de index.md` };
}

/** A name as a folder has it; one with a stray `%` is no encoded address, and names no file either. */
function fileName(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
