/**
 * A form's content as its controls have it: the control's name, the path of a field (`address.city`,
 * `occurrences.0.day`), and its text. Drafts and links that fill the form are lists of these.
 */
export type Entry = readonly [name: string, value: string];

/** The entries that would fill a form with some fields of a front matter. */
export function entriesOf(value: unknown, path = ''): Entry[] {
  if (value === undefined || value === null || value === '' || value === false) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      // What is chosen among several is the same name, several times.
      entriesOf(item, typeof item === 'object' ? `${path}.${index}` : path),
    );
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, field]) =>
      entriesOf(field, path ? `${path}.${key}` : key),
    );
  }
  return [[path, value === true ? 'on' : String(value)]];
}
