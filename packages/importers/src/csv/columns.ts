import type { ImportColumns } from '@echosciences/schemas';
import { importColumns, metaOf, suggest } from '@echosciences/schemas';
import { SourceRefused } from '../record.ts';
import type { Field } from './column-names.ts';
import { PLAIN_NAMES, plainName } from './column-names.ts';

/** Where each field stands in a row. */
export interface Columns {
  /** How many columns the table has. */
  count: number;
  names: ImportColumns;
  at: Map<Field, number>;
}

/** How many fields a row would give, were it the header. */
export function understoodIn(cells: readonly string[], given: ImportColumns): number {
  return fieldsOf(uniqueNames(cells), given).size;
}

/** Whether a row has the names that a table cannot do without. */
export function isHeader(cells: readonly string[], given: ImportColumns): boolean {
  return missingOf(fieldsOf(uniqueNames(cells), given)).length === 0;
}

/**
 * What each column of a header holds: as `given` says, else by its name.
 * @throws {SourceRefused} when one that is needed lacks, two have one name, or a given one is not there
 */
export function columnsOf(name: string, header: readonly string[], given: ImportColumns): Columns {
  const unique = uniqueNames(header);
  const unknown = Object.entries(given).find(
    ([, column]) => column && placeOf(column, unique) === undefined,
  );
  if (unknown) throw notThere(name, unknown as [Field, string], unique);
  const at = fieldsOf(unique, given);
  const missing = missingOf(at);
  if (missing.length > 0) throw lacking(name, unique, at, missing);
  for (const [field, index] of at) {
    const twin = header.findIndex(
      (other, place) =>
        place !== index &&
        ![...at.values()].includes(place) &&
        plainName(other) === plainName(header[index] ?? ''),
    );
    if (twin >= 0 && !given[field]) throw ambiguous(name, field, unique, index, twin);
  }
  const names = Object.fromEntries([...at].map(([field, index]) => [field, unique[index]]));
  return { count: trimmed(header).length, names, at };
}

/** Cells without the empty ones at their end. */
export function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

function fieldsOf(names: readonly string[], given: ImportColumns): Map<Field, number> {
  const at = new Map<Field, number>();
  for (const [field, column] of Object.entries(given)) {
    const index = column && placeOf(column, names);
    if (typeof index === 'number') at.set(field as Field, index);
  }
  const taken = new Set(at.values());
  const plain = names.map(plainName);
  for (const { field, names: usual } of PLAIN_NAMES) {
    if (at.has(field)) continue;
    const index = usual
      .map((name) => plain.findIndex((other, place) => other === name && !taken.has(place)))
      .find((place) => place >= 0);
    if (index === undefined) continue;
    at.set(field, index);
    taken.add(index);
  }
  return at;
}

function placeOf(column: string, names: readonly string[]): number | undefined {
  const exact = names.findIndex((name) => name.trim() === column.trim());
  const index = exact >= 0 ? exact : names.map(plainName).indexOf(plainName(column));
  return index >= 0 ? index : undefined;
}

/** The second « Début » is « Début 2 ». */
function uniqueNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell) => {
    const name = cell.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 && name ? `${name} ${count}` : name;
  });
}

function missingOf(at: Map<Field, number>): Field[] {
  const missing: Field[] = [];
  if (!at.has('title')) missing.push('title');
  if (!at.has('start') && !at.has('timings')) missing.push('start');
  return missing;
}

export function labelOf(field: Field): string {
  return metaOf(importColumns.shape[field]).title ?? field;
}

function lacking(
  name: string,
  names: readonly string[],
  at: Map<Field, number>,
  missing: Field[],
): SourceRefused {
  const found = names.filter((column) => column).map((column) => `« ${column} »`);
  const understood = [...at].map(([field, index]) => `${labelOf(field)} = « ${names[index]} »`);
  const taken = new Set(at.values());
  const hints = missing.flatMap((field) => {
    const usual = PLAIN_NAMES.find((entry) => entry.field === field)?.names ?? [];
    const near = names.find(
      (column, index) => column && !taken.has(index) && suggest(plainName(column), usual),
    );
    return near ? [`« ${near} » est peut-être : ${labelOf(field)}.`] : [];
  });
  return new SourceRefused(
    [
      `${name} : il manque ${missing.map((field) => `« ${labelOf(field)} »`).join(' et ')} parmi les colonnes de ce tableau.`,
      `Colonnes trouvées : ${found.join(', ') || 'aucune'}.`,
      `Comprises : ${understood.join(', ') || 'aucune'}.`,
      ...hints,
      `À faire : donner à la première ligne du tableau des noms usuels (Titre, Début, Fin, Lieu, Adresse, Commune), ou dire dans un fichier quelle colonne tient quoi, avec --colonnes colonnes.yaml ; par exemple ${missing.map((field) => `« ${field}: Nom de la colonne »`).join(', ')}.`,
    ].join('\n'),
  );
}

function notThere(
  name: string,
  [field, column]: [Field, string],
  names: readonly string[],
): SourceRefused {
  const near = suggest(column, names.filter(Boolean));
  return new SourceRefused(
    `${name} : la colonne « ${column} » (${labelOf(field)}, ${field}) n’est pas dans ce tableau. ${
      near ? `Peut-être « ${near} » ? ` : ''
    }Colonnes trouvées : ${names
      .filter(Boolean)
      .map((other) => `« ${other} »`)
      .join(', ')}. Corriger le fichier des colonnes (--colonnes).`,
  );
}

function ambiguous(
  name: string,
  field: Field,
  names: readonly string[],
  index: number,
  twin: number,
): SourceRefused {
  return new SourceRefused(
    `${name} : deux colonnes peuvent être « ${labelOf(field)} » : « ${names[index]} » (colonne ${index + 1}) et « ${names[twin]} » (colonne ${twin + 1}). En renommer une dans le tableau, ou dire laquelle dans le fichier des colonnes (--colonnes) : « ${field}: ${names[index]} » ou « ${field}: ${names[twin]} ».`,
  );
}
