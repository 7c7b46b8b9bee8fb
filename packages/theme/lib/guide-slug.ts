/** `guide/03-images-et-droits.md` → `images-et-droits`: the number is the place among the pages. */
export function slugOfGuideFile(file: string): string {
  return file.replace(/^(?:.*\/)?\d+-|\.md$/g, '');
}

/** Address of a page of the guide on the portal. */
export function guidePath(slug: string): string {
  return `/aide/${slug}/`;
}
