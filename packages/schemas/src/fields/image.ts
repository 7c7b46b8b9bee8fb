import { z } from 'zod';
import { saysNothing } from './says-nothing.ts';
import { text } from './text.ts';

/** An image file that lies beside the entry's `index.md`: no folder, no address. */
const imageFile = z
  .string()
  .regex(
    /^(?:\.\/)?[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/i,
    'le nom d’une image JPEG, PNG, WebP ou AVIF est attendu, posée à côté de index.md (sans dossier, sans espace ni accent)',
  )
  .meta({ title: 'Image', widget: 'image' });

/** The picture of an entry, in lists and at the head of its page. */
export const image = z
  .strictObject({
    src: imageFile,
    alt: text({
      label: 'Texte de remplacement',
      hint: 'Ce que montre l’image, pour qui ne la voit pas : « Deux enfants observent le Soleil dans une lunette ».',
      min: 3,
      max: 250,
    }).refine((alt) => !saysNothing(alt), {
      error: ({ input }) =>
        `« ${String(input)} » ne dit rien à qui ne voit pas l’image : écrire ce qu’elle montre`,
    }),
    credit: text({
      label: 'Crédit',
      hint: 'Auteur et licence de l’image : « Photo : Prénom Nom, CC BY-SA 4.0 ».',
      min: 2,
    }),
  })
  .meta({ title: 'Image principale' });
