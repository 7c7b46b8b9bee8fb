/** What the script of the map says. */
export const mapTexts = {
  mapEvents: (count: number) => `${count} événement${count > 1 ? 's' : ''}`,
  mapUpcoming: (count: number) => `${count} événement${count > 1 ? 's' : ''} à venir`,
  mapNoneUpcoming: 'Aucun événement à venir pour le moment.',
  mapPinned: (count: number) =>
    count > 1 ? `dont ${count} à ne pas manquer` : 'dont 1 à ne pas manquer',
  mapNotToMiss: (count: number) => `${count} événement${count > 1 ? 's' : ''} à ne pas manquer`,
  mapPlaces: (count: number) => `${count} lieu${count > 1 ? 'x' : ''}`,
  mapStructures: (count: number) => `${count} structure${count > 1 ? 's' : ''}`,
  mapMixed: (count: number) => `${count} repères`,
  mapAround: (commune: string) => `${commune} et alentour`,
  mapNotPlaced: (count: number) =>
    count > 1 ? `${count} n’ont pas de lieu sur la carte` : '1 n’a pas de lieu sur la carte',
  mapNothing: 'Rien à montrer\u00A0: choisissez ce qui figure sur la carte.',
  mapOffline:
    'Les repères sont indisponibles\u00A0: vérifiez la connexion, puis recommencez. La carte et les listes restent valables.',
  cardLoading: 'Chargement…',
  cardOffline: 'Le détail est indisponible\u00A0: vérifiez la connexion, puis rouvrez cette fiche.',
  tilesOffline: 'Le fond de plan est indisponible\u00A0: vérifiez la connexion, puis recommencez.',
} as const;
