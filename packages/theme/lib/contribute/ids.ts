/**
 * The id of a control, from its form and the path of its field: `event-occurrences-n-day`. In a
 * template, `n` stands for the place of an item, as `*` does in the path.
 */
export function controlId(form: string, path: string): string {
  return `${form}-${path.replaceAll('.', '-').replaceAll('*', 'n')}`;
}
