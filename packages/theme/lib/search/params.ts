/** What a question may ask, by its name in the address; the filters have the same names in the index. */
export const SEARCH = {
  text: 'q',
  territory: 'territoire',
  rubrique: 'rubrique',
  theme: 'theme',
} as const;

/** The filter of what belongs to the past as of the build; it has this one value. */
export const PAST = { etat: 'passe' } as const;
