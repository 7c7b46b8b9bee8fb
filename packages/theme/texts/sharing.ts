/** What one does with a page: share, print, cite. */
export const sharingTexts = {
  share: 'Partager ou imprimer',
  shareFrame: 'Partager avec cet appareil, copier le lien, imprimer',
  shareDevice: 'Partager avec…',
  shareCopy: 'Copier le lien',
  shareCopied: 'Lien copié.',
  shareNotCopied: 'La copie est bloquée par le navigateur\u00A0: l’adresse est écrite plus bas.',
  shareMail: 'Envoyer par e-mail',
  shareAddress: 'Adresse de cette page',
  shareAlone: 'Cette page sert aux boutons «\u202FPartager ou imprimer\u202F» du site.',
  print: 'Imprimer',
  printedFrom: (url: string) => `À lire en ligne\u00A0: ${url}`,
  cite: 'Citer',
  citeConsulted: 'consulté le…',
  citeLicence: (licence: string) => `Texte sous licence ${licence}, sauf mention contraire.`,
} as const;
