/** Who runs a site, and how to join in. */
export const coordinationTexts = {
  whoRuns: (site: string) =>
    site ? `Qui fait vivre Echosciences ${site}` : 'Qui fait vivre Echosciences',
  takePart: 'Prenez part',
  takePartHow:
    'Un événement à annoncer, une découverte à raconter, un lieu à faire connaître\u202F? Écrivez-le ici, avec ou sans compte\u00A0: la coordination le relit et le publie.',
} as const;
