/** What the script of the letter puts into it. */
export const unsubscribeTexts = {
  listTool: 'Liste de diffusion (Sympa, Mailman) ou messagerie\u00A0: sans lien',
  unsubscribe: 'Se désinscrire',
} as const;
