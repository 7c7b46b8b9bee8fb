import type { Advice } from './advice.ts';
import type { Unread } from './position.ts';

/** Every sentence of the address widget. */
export const texts = {
  open: 'Écrire une adresse',
  close: 'Replier l’adresse',
  remove: 'Effacer l’adresse',
  communeHint:
    'Tapez le début du nom ou le code postal, puis choisissez dans la liste\u00A0: le code postal, le code INSEE et la position se remplissent.',
  communesFound: (total: number) =>
    total === 0
      ? 'Aucune commune du territoire ou de ses environs ne commence ainsi. Une commune plus lointaine s’écrit en entier.'
      : `${total} commune${total > 1 ? 's proposées' : ' proposée'}.`,
  communes: 'Communes',
  insee: (code: string) => `Code INSEE\u00A0: ${code}`,
  unknownCommune:
    'Cette commune n’est pas choisie dans la liste. Hors du territoire et de ses environs, écrivez son nom en entier, son code postal et la position du lieu.',
  postalCodes: 'Codes postaux de la commune\u00A0:',
  choosePostalCode: 'Cette commune a plusieurs codes postaux. Choisissez celui du lieu\u00A0:',
  position: 'Position',
  positionHint:
    'Collez des coordonnées («\u202F45.188, 5.724\u202F») ou l’adresse d’une page d’OpenStreetMap, de Google Maps ou du Géoportail.',
  positionExample: '45.188, 5.724',
  unread: {
    unreadable:
      'Position illisible. Écrivez la latitude puis la longitude, par exemple «\u202F45.188, 5.724\u202F», ou collez l’adresse d’une page de carte.',
    shortLink:
      'Ce lien raccourci ne dit pas où il mène. Ouvrez-le, puis copiez l’adresse de la page qui s’affiche.',
    outOfRange:
      'Cette position n’est pas en France. Écrivez la latitude puis la longitude, par exemple «\u202F45.188, 5.724\u202F».',
  } satisfies Record<Unread, string>,
  clear: 'Effacer la position',
  place: 'Placer le repère',
  exact: 'Trouver la position exacte',
  exactHint:
    'Cette carte ne montre ni rues ni bâtiments\u00A0: le repère y est approximatif. Pour une position exacte, ouvrez OpenStreetMap, faites un clic droit sur le lieu, «\u202FCentrer la carte ici\u202F», puis copiez l’adresse de la page dans le champ «\u202FPosition\u202F».',
  openMap: 'Ouvrir cet endroit dans OpenStreetMap (nouvel onglet)',
  map: 'Carte du territoire',
  mapHint:
    'Faites glisser le repère. Au clavier\u00A0: flèches pour le déplacer, Maj\u00A0+\u00A0flèches pour l’ajuster, + et − pour zoomer.',
  mapEmptyHint: 'Cliquez sur la carte pour y placer le repère.',
  wheelHint: 'Ctrl\u00A0+\u00A0molette pour zoomer.',
  pin: 'Repère du lieu',
  pinRole: 'repère déplaçable sur la carte',
  pinAt: (position: string, commune: string | undefined) =>
    commune ? `${position}, près de ${commune}` : position,
  zoomIn: 'Agrandir la carte',
  zoomOut: 'Réduire la carte',
  whole: 'Voir tout le territoire',
  nearest: 'Commune la plus proche du repère\u00A0:',
  toCentre: 'Placer le repère au centre de la commune',
  loading: 'Chargement des communes et de la carte…',
  offline:
    'Les communes et la carte n’ont pas pu être chargées. L’adresse peut être écrite à la main.',
  retry: 'Réessayer',
} as const;

/** « à 45 km » needs no more figures. */
export function sentenceOf(advice: Advice): string {
  switch (advice.kind) {
    case 'approximate':
      return 'Position approximative\u00A0: celle de la commune, parfois à plusieurs kilomètres du lieu. Déplacez le repère ou collez la position exacte.';
    case 'noPosition':
      return 'Sans position, la fiche n’apparaît sur aucune carte.';
    case 'far':
      return `Le repère est à ${advice.kilometres}\u00A0km du centre de la commune (${advice.city}). Est-il bien placé\u202F?`;
    case 'outside':
      return `Le repère est à ${advice.kilometres}\u00A0km hors du territoire. Laissez-le si le lieu est bien là.`;
  }
}
