/** What a question may ask, by its name in the address; its filters have the same names in the index. */
export const SEARCH = {
  text: 'q',
  territory: 'territoire',
  rubrique: 'rubrique',
  theme: 'theme',
  past: 'passe',
} as const;
