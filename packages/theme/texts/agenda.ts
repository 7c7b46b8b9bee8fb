/** What scripts of pages say of events, in the agenda and on the map. */
export const agendaTexts = {
  free: 'Gratuit',
  ageFrom: (min: number) => `dès ${years(min)}`,
  ageUpTo: (max: number) => `jusqu’à ${years(max)}`,
  ageRange: (min: number, max: number) => (min === max ? years(min) : `de ${min} à ${years(max)}`),
  online: 'En ligne',
  agendaFound: (total: number) =>
    total === 0
      ? 'Aucun événement ne correspond. Retirez un filtre ou élargissez les dates.'
      : `${total} événement${total > 1 ? 's correspondent' : ' correspond'}.`,
  agendaOffline:
    'Les filtres sont indisponibles\u00A0: vérifiez la connexion, puis recommencez. La page affichée reste valable.',
  ongoing: 'En ce moment',
  hoursOnPage: 'horaires sur la page',
  communesFound: (total: number) =>
    total === 0
      ? 'Aucune commune ne commence ainsi. Vérifiez le nom, ou tapez son code postal.'
      : `${total} commune${total > 1 ? 's proposées' : ' proposée'}.`,
  communesOffline:
    'Les communes sont indisponibles\u00A0: vérifiez la connexion, puis recommencez.',
  /** Kilometres as the crow flies. */
  away: (distance: number) =>
    distance < 1 ? 'à moins d’1\u00A0km' : `à ${Math.round(distance)}\u00A0km`,
  locating: 'Recherche de votre position…',
  notLocated:
    'Votre position n’a pas pu être trouvée. Choisissez une commune, puis une distance «\u202FAutour\u202F».',
} as const;

/** States of an event worth a badge. */
export const statusLabels = {
  scheduled: undefined,
  rescheduled: 'Reprogrammé',
  postponed: 'Reporté',
  movedOnline: 'Déplacé en ligne',
  soldOut: 'Complet',
  cancelled: 'Annulé',
} as const;

/** « 1 an », « 8 ans » */
function years(count: number): string {
  return `${count}\u00A0${count < 2 ? 'an' : 'ans'}`;
}
