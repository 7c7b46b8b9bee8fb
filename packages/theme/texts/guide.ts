/** The guide for coordinators, `/aide/` of the portal. Its pages are in `guide/`. */
export const guideTexts = {
  title: 'Guide des coordinations',
  description:
    'Publier un événement en trois minutes, choisir une image, annoncer un report, relire et réparer\u00A0: le guide des personnes qui font vivre un territoire d’Echosciences.',
  intro:
    'Vous faites vivre le site d’un territoire\u202F? Chaque page répond à une question, en quelques étapes. Rien de ce que vous faites dans l’administration ne peut casser le site.',
  kind: 'Aide',
  pages: 'Pages du guide',
  step: (number: number, count: number) => `Page ${number} sur ${count}`,
  previous: 'Page précédente\u00A0:',
  next: 'Page suivante\u00A0:',
  help: 'Nous écrire',
  helpHow:
    'Une question à laquelle ce guide ne répond pas\u202F? La coordination nationale vous répond ou vous oriente\u00A0:',
} as const;
