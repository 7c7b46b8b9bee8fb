/** Buttons that copy. In a file of its own: scripts carry these words only. */
export const copyTexts = {
  copy: 'Copier',
  copyOf: (name: string) => `Copier\u00A0: ${name}`,
  copied: 'Copié.',
  notCopied:
    'La copie est bloquée par le navigateur\u00A0: le texte est sélectionné, copiez-le au clavier.',
} as const;
