import { numberIn, positionIn, registrationIn } from './cells.ts';
import type { Field } from './column-names.ts';
import type { CellOf } from './row-dates.ts';

/** The cells of a row whose words mean nothing to the importer, told as they are written. French. */
export function leftOut(cell: CellOf): string[] {
  const told = (fields: readonly Field[], isRead: (text: string) => boolean) =>
    fields.map((field) => cell(field)).filter((text) => SAYS.test(text) && !isRead(text));
  const isNumber = (text: string) => numberIn(text) !== undefined;
  return [
    note(
      'inscription laissée, ni page, ni courriel, ni téléphone',
      told(['registration'], (text) => registrationIn(text).length > 0),
    ),
    note('âge laissé, un nombre est attendu', told(['ageMin', 'ageMax'], isNumber)),
    note('position laissée, des degrés décimaux sont attendus', [
      ...told(['latitude', 'longitude'], isNumber),
      ...told(['coordinates'], (text) => positionIn(text) !== undefined),
    ]),
  ].flat();
}

/** A dash, a point, what programs write for nothing do not. */
const SAYS = /^(?!(?:null|none|nan|n\/a|nc)$).*[\p{L}\p{N}]/isu;

function note(what: string, cells: readonly string[]): string[] {
  if (cells.length === 0) return [];
  return [`${what} : ${cells.map((text) => `« ${text.slice(0, 60)} »`).join(', ')}`];
}
