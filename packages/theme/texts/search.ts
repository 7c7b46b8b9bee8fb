/** What the script of the search says. */
export const searchTexts = {
  searchSeeAll: 'Tout voir',
  searchRest: 'Autres résultats',
  searchNear: 'Essayez plutôt\u00A0:',
  searchWider: 'Chercher sans filtre',
  searching: 'Recherche en cours…',
  searchOffline: 'La recherche est indisponible\u00A0: vérifiez la connexion, puis recommencez.',
  searchFound: (count: number, question: string, onlyPast: boolean) => {
    const about = question ? ` pour «\u202F${question}\u202F»` : '';
    if (count === 0) return `Aucun résultat${about}.`;
    const results = `${count.toLocaleString('fr')} résultat${count > 1 ? 's' : ''}`;
    if (onlyPast) return `Rien d’actuel${about}, mais ${results} dans ce qui est passé.`;
    return `${results}${about}.`;
  },
} as const;
