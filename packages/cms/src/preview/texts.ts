/** What the preview says itself, beside what readers will see. */
export const previewTexts = {
  title: 'Aperçu',
  parts: { page: 'Page', card: 'Carte' },
  schemes: { light: 'Clair', dark: 'Sombre' },
  cardTitle: 'Carte de ce contenu dans les listes',
  loading: 'Préparation de l’aperçu…',
  missing: 'L’aperçu s’affichera quand ceci sera rempli ou corrigé\u00A0:',
  outdated: 'L’aperçu montre la dernière version complète. À remplir ou à corriger\u00A0:',
  failure:
    'L’aperçu ne peut pas s’afficher pour le moment. Ce contenu peut être enregistré quand même\u00A0; recharger la page pour réessayer.',
  problem: (label: string, reason: string) => `${label}\u00A0: ${reason}`,
} as const;
