/**
 * The permanent names of findings, each explained in docs/controles.md: what it is, why, how to mend
 * it. A finding with another name does not compile.
 */
export const CODES = [
  'alt',
  'annee',
  'caracteres',
  'chemin',
  'commune',
  'date',
  'domaine',
  'doublon',
  'emplacement',
  'encodage',
  'en-tete',
  'fichier',
  'fichier-absent',
  'html',
  'identifiant',
  'image',
  'index-absent',
  'interne',
  'lien',
  'lien-incertain',
  'lien-mort',
  'longueur',
  'mdx',
  'nom',
  'profondeur',
  'redirection',
  'relation',
  'schema',
  'taille',
  'territoire',
  'titre',
  'vide',
  'yaml',
] as const;

export type Code = (typeof CODES)[number];
