/** What only the HTML of the map's page says. */
export const mapPageTexts = {
  intro: 'Où il se passe quelque chose',
  /** What else the map shows where it has such a layer. */
  introLayers: { lieux: 'les lieux à visiter', structures: 'les structures' },
  controls: 'Zoom',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Vue d’ensemble',
  help: 'Au clavier\u00A0: + et − pour le zoom, 0 pour la vue d’ensemble, les flèches pour se déplacer ou aller d’un repère à l’autre, Entrée pour ouvrir.',
  tilesShow: (name: string) => `Afficher le fond de plan ${name}`,
  tilesHide: (name: string) => `Masquer le fond de plan ${name}`,
  tilesHint: (host: string) =>
    `À ce clic, les images du fond viennent de ${host}, qui reçoit alors votre adresse IP\u202F; rien n’y est demandé avant.`,
  wholeAgenda: 'Tout l’agenda',
  byDepartment: 'Par département',
  allPlaces: 'Tous les lieux à visiter',
} as const;
