import { sessionSentence } from '@echosciences/calendar';
import { isObject, type JsonObject, textOf } from '../json/value.ts';
import type { ReadItem, SourcePlace } from '../record.ts';
import { isSet, unknownCodes } from './codes.ts';
import type { EventFields } from './fields.ts';
import { recordOf } from './record.ts';
import { localized } from './texts.ts';
import { timingsOf } from './times.ts';

/** Longest identifier that an entry's `source` takes. */
const ID_LENGTH = 200;

/** Why what stands in an agenda without being published there is not imported. */
const STATES: Record<string, string> = {
  '-1': 'refusé par son agenda',
  '0': 'pas encore publié dans son agenda : à contrôler',
  '1': 'pas encore publié dans son agenda : prêt à l’être',
};

/** What a record of a source becomes, by the fields that its shape gives it. Never throws. */
export function itemOf(
  value: unknown,
  at: SourcePlace,
  fieldsOf: (value: JsonObject) => EventFields,
): ReadItem {
  if (isObject(value)) return eventItem(fieldsOf(value), at);
  return { kind: 'fault', at, message: 'n’est pas un événement : le retirer de l’export' };
}

function eventItem(fields: EventFields, at: SourcePlace): ReadItem {
  const id = textOf(fields.uid);
  const title = localized(fields.title);
  const fault = (message: string): ReadItem => ({ kind: 'fault', at, id, title, message });
  const ignored = (reason: string): ReadItem => ({ kind: 'ignored', at, id, title, reason });

  if (id === undefined) return fault('sans identifiant (uid) : le compléter dans l’export');
  if (id.length > ID_LENGTH) {
    return fault(`identifiant de plus de ${ID_LENGTH} caractères : le corriger dans l’export`);
  }
  const state = textOf(fields.state);
  if (isSet(fields.isRemoved) || state === '-2') return { kind: 'removed', at, id };
  if (isSet(fields.isDraft)) return ignored('brouillon');
  if (isSet(fields.isPrivate)) return ignored('événement privé');
  if (state !== undefined && state !== '2') {
    return ignored(STATES[state] ?? `pas publié dans son agenda (état ${state.slice(0, 20)})`);
  }
  if (title === undefined) return fault('sans titre : le donner à la source');

  const listed = timingsOf(fields.timings);
  const outline = listed.timings.length > 0 ? [] : timingsOf(fields.outline).timings;
  if (listed.timings.length === 0 && outline.length === 0) {
    return fault(`${unreadable(listed.unreadable)} : corriger ses horaires à la source`);
  }
  const record = recordOf(fields, { id, title, timings: listed.timings, outline });
  const notes = [
    ...(listed.unreadable.length > 0 ? [`${unreadable(listed.unreadable)}, laissé`] : []),
    ...listed.endless.map(endNote),
    ...unknownCodes(fields),
  ];
  return { kind: 'record', at, record, ...(notes.length > 0 && { notes }) };
}

function endNote(begin: string): string {
  return `fin illisible ou avant le début, laissée : ${sessionSentence({ start: begin })}`;
}

function unreadable(timings: unknown[]): string {
  const [first] = timings;
  if (first === undefined) return 'sans horaire';
  const begin = isObject(first) ? (textOf(first.begin ?? first.start) ?? 'vide') : textOf(first);
  return `${timings.length > 1 ? `${timings.length} horaires illisibles, dont` : 'un horaire illisible,'} « ${(begin ?? 'vide').slice(0, 40)} »`;
}
