import { createHash } from 'node:crypto';
import { withOffset } from '@echosciences/aggregate';
import type { ReadItem, SourceLocation, SourceRecord } from '../record.ts';
import { withoutState } from '../text/index.ts';
import {
  accessibilityIn,
  attendanceIn,
  isYes,
  listIn,
  numberIn,
  positionIn,
  registrationIn,
  richText,
  statusIn,
  webAddressIn,
} from './cells.ts';
import type { Field } from './column-names.ts';
import type { Columns } from './columns.ts';
import { labelOf } from './columns.ts';
import { DAMAGED } from './encoding.ts';
import { leftOut } from './left-out.ts';
import type { Order } from './moments.ts';
import { readMoments } from './moments.ts';
import type { CellOf, OrderOf, RowDates } from './row-dates.ts';
import { rowDates } from './row-dates.ts';
import type { Row } from './text-rows.ts';

/** A text that nobody typed; an event's own are a hundred times shorter. */
const LONGEST_CELL = 500_000;
const LONGEST_ID = 200;
const UNTITLED =
  'pas de titre : le donner (des cellules fusionnées ne valent que pour leur première ligne : les défaire, recopier le titre)';

/** What a row is as an event, whatever other rows there are. */
export function readRow(
  { line, cells }: Row,
  columns: Columns,
  orders: ReadonlyMap<Field, Order>,
): ReadItem {
  const at = `ligne ${line}`;
  const cell = cellsOf(cells, columns);
  const title = cell('title').replace(/\s+/g, ' ').slice(0, 300);
  const known = { at, ...(title && { title }) };
  const orderOf: OrderOf = (field) => orders.get(field) ?? 'dayFirst';
  const fault = faultOf(cells, columns) ?? (title ? undefined : UNTITLED);
  if (fault) return { kind: 'fault', ...known, message: fault };
  const told = rowDates(cell, orderOf);
  if ('fault' in told) return { kind: 'fault', ...known, message: told.fault };
  const { notes, ...dates } = told;
  const id = identifierOf(cell, dates);
  const state = statusIn(cell('status'));
  const reason = isYes(cell('isPrivate'))
    ? 'événement privé'
    : 'reason' in state
      ? state.reason
      : undefined;
  if (reason || 'reason' in state) return { kind: 'ignored', ...known, id, reason: reason ?? '' };
  const location = locationOf(cell);
  const onlineUrl = webAddressIn(cell('onlineUrl'));
  if (!location && !onlineUrl) {
    const message = 'ni lieu, ni commune, ni adresse en ligne : dire où cela se passe';
    return { kind: 'fault', ...known, id, message };
  }
  const updatedAt = updateOf(cell, orderOf);
  const url = webAddressIn(cell('url'));
  const image = webAddressIn(cell('image'));
  const age = ageOf(cell);
  const summary = richText(cell('summary'));
  const description = richText(cell('description'));
  const agenda = given({ id: cell('agendaId'), title: cell('agenda') });
  const record: SourceRecord = {
    id,
    ...(url && { url }),
    ...(updatedAt && { updatedAt }),
    title: withoutState(cell('title'), state.status),
    ...(summary && { summary }),
    ...(description && { description }),
    ...dates,
    status: state.status,
    attendance:
      attendanceIn(cell('attendance')) ?? (!onlineUrl ? 'offline' : location ? 'mixed' : 'online'),
    ...(onlineUrl && { onlineUrl }),
    ...(location && { location }),
    ...given({ conditions: cell('conditions') }),
    registration: registrationIn(cell('registration')),
    accessibility: accessibilityIn(cell('accessibility')),
    ...(age && { age }),
    keywords: keywordsOf(cell('keywords')),
    ...(image && { image: { url: image, ...given({ credit: cell('imageCredit') }) } }),
    ...(agenda && { agenda }),
  };
  return { kind: 'record', at, record, notes: [...notes, ...state.notes, ...leftOut(cell)] };
}

export function cellsOf(cells: readonly string[], { at }: Columns): CellOf {
  return (field) => {
    const index = at.get(field);
    return index === undefined ? '' : (cells[index]?.trim() ?? '');
  };
}

/** The identifier of the source, else the page, else what makes an event the same for a person. */
function identifierOf(cell: CellOf, dates: Pick<RowDates, 'timings' | 'days'>): string {
  const id = cell('id') || (webAddressIn(cell('url')) ?? '');
  if (id) return id.length <= LONGEST_ID ? id : digestOf([id]);
  const [begin] = [
    ...dates.timings.map((timing) => timing.begin),
    ...dates.days.map((day) => day.from),
  ].sort();
  const place = cell('venue') || cell('address') || cell('city');
  return digestOf([cell('title'), begin?.slice(0, 10) ?? '', place]);
}

export function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** An instant, UTC; a time without a zone is the content's. */
function updateOf(cell: CellOf, orderOf: OrderOf): string | undefined {
  const text = cell('updatedAt');
  const [moment] = readMoments(text, orderOf('updatedAt')) ?? [];
  if (!moment) return undefined;
  // Read above to the minute only.
  const exact = ZONED.test(text) ? Date.parse(text) : Number.NaN;
  const local = `${moment.day}T${moment.hours?.begin ?? '00:00'}`;
  const instant = new Date(Number.isNaN(exact) ? withOffset(local) : exact);
  return `${instant.toISOString().slice(0, 19)}Z`;
}

const ZONED = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i;

function faultOf(cells: readonly string[], columns: Columns): string | undefined {
  const { count } = columns;
  const more = cells.slice(count).some((cell) => cell.trim() !== '');
  if (cells.length < count || more) {
    return `${cells.length} cellule${cells.length > 1 ? 's' : ''} pour ${count} colonnes : il manque un séparateur ou des guillemets, ou il y en a en trop`;
  }
  for (const [field, index] of columns.at) {
    const cell = cells[index] ?? '';
    if (cell.length > LONGEST_CELL) {
      return `« ${labelOf(field)} » a ${cell.length.toLocaleString('fr-FR')} caractères : un guillemet manque, ou ce n’est pas un texte`;
    }
    if (cell.includes(DAMAGED)) {
      return `« ${labelOf(field)} » a des caractères illisibles (${DAMAGED}) : les retaper, ou enregistrer le tableau en UTF-8`;
    }
  }
  return undefined;
}

function locationOf(cell: CellOf): SourceLocation | undefined {
  // DATAtourisme: « 26000#Valence ».
  const [, codeInCity, cityAlone] = /^(\d{5})[#\s]+(\D.*)$/.exec(cell('city')) ?? [];
  const position = positionIn(cell('coordinates'));
  const latitude = numberIn(cell('latitude')) ?? position?.latitude;
  const longitude = numberIn(cell('longitude')) ?? position?.longitude;
  const name = cell('venue');
  const address = cell('address');
  // A single column for where, as calendars have it: « Médiathèque, 2 rue de la Paix, 26000 Valence ».
  const isWhole = !address && !cell('city') && name.includes(',');
  return given({
    name: isWhole ? (name.split(',')[0] ?? '').trim() : name,
    address: isWhole ? name : address,
    postalCode: cell('postalCode') || codeInCity,
    city: cityAlone ?? cell('city'),
    insee: cell('insee'),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    countryCode: countryOf(cell('country')),
  });
}

function countryOf(cell: string): string | undefined {
  if (/^[a-z]{2}$/i.test(cell)) return cell.toUpperCase();
  return /^france$/i.test(cell) ? 'FR' : undefined;
}

/** Opendatasoft's 0–110 is « tous ». */
function ageOf(cell: CellOf): SourceRecord['age'] {
  const [min, max] = [numberIn(cell('ageMin')), numberIn(cell('ageMax'))];
  if (!min && (max ?? 110) >= 110) return undefined;
  return given({ min, max });
}

/** DATAtourisme's categories are addresses: what follows their `#` tells. */
function keywordsOf(cell: string): string[] {
  return listIn(cell).map((word) => (/^https?:/.test(word) ? (word.split('#')[1] ?? word) : word));
}

/** What is not empty; undefined when nothing is. */
function given<Parts extends object>(parts: Parts) {
  const entries = Object.entries(parts).filter(([, part]) => part !== undefined && part !== '');
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<Parts>) : undefined;
}
