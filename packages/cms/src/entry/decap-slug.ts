/** The slug of an entry: Decap's has the name of its file after it, `nuit-des-etoiles/index`. */
export function slugOf(decapSlug: string): string {
  return decapSlug.replace(/\/index(?:-\d+)?$/, '');
}
