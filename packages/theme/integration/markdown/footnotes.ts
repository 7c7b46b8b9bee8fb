/** What the notes of a body are called, and the ways back from them. */
export const footnotes = {
  label: 'Notes',
  backLabel: (number: number) => `Retour à l’appel de note ${number}`,
};
