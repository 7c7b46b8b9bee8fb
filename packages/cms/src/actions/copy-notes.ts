import type { Copy } from './copies.ts';

/** What a person reads above the form of a duplicate. */
export function duplicateNotes(title: string, copy: Copy): string[] {
  return [
    `Copie de «\u202F${title}\u202F»\u00A0: changer ce qui diffère, puis enregistrer.`,
    ...leftOut(copy),
  ];
}

/** What a person reads above the form of a next edition. */
export function editionNotes(title: string, copy: Copy): string[] {
  return [
    `Nouvelle édition de «\u202F${title}\u202F»\u00A0: donner ses dates, relire le résumé et le texte.`,
    ...leftOut(copy),
  ];
}

function leftOut({ emptied, imagesLeftOut: count }: Copy): string[] {
  return [
    ...(emptied.length > 0
      ? [`Non repris, à remplir si besoin\u00A0: ${emptied.join(', ')}.`]
      : []),
    ...(count > 0
      ? [
          count === 1
            ? 'Une image du texte n’est pas reprise\u00A0: l’ajouter de nouveau.'
            : `${count} images du texte ne sont pas reprises\u00A0: les ajouter de nouveau.`,
        ]
      : []),
  ];
}
