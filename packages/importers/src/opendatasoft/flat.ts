import { decoded, isObject, type JsonObject, textOf } from '../json/value.ts';
import type { EventFields } from '../openagenda/fields.ts';

/**
 * Where a row of Opendatasoft's mirror of OpenAgenda (`evenements-publics-openagenda`) holds what
 * we read: one level of members, lists and objects as JSON in strings. Versions 1 and 2.0 wrap the
 * row, 2.1 does not; French is there, else another language.
 */
export function fieldsOf(row: JsonObject): EventFields {
  const flat = rowOf(row);
  const inFrench = (name: string) => flat[`${name}_fr`] ?? otherLanguage(flat, name);
  const position = positionOf(flat.location_coordinates);
  return {
    uid: flat.uid,
    title: inFrench('title'),
    url: flat.canonicalurl,
    createdAt: flat.createdat,
    updatedAt: flat.updatedat,
    summary: inFrench('description'),
    description: undefined,
    descriptionHtml: inFrench('longdescription'),
    timings: flat.timings,
    outline: [
      { begin: flat.firstdate_begin, end: flat.firstdate_end },
      { begin: flat.lastdate_begin, end: flat.lastdate_end },
    ],
    datesInWords: inFrench('daterange'),
    status: flat.status,
    attendance: flat.attendancemode,
    onlineUrl: flat.onlineaccesslink,
    location: {
      name: flat.location_name,
      address: flat.location_address,
      postalCode: flat.location_postalcode,
      city: flat.location_city,
      insee: flat.location_insee,
      ...position,
      website: flat.location_website,
      countryCode: flat.location_countrycode,
    },
    conditions: inFrench('conditions'),
    registration: flat.registration,
    accessibility: flat.accessibility,
    age: { min: flat.age_min, max: flat.age_max },
    keywords: inFrench('keywords'),
    labels: [],
    images: [flat.originalimage, flat.image],
    imageCredit: flat.imagecredits,
    agenda: { uid: flat.originagenda_uid, title: flat.originagenda_title },
  };
}

/** The row itself: `{ fields }` in version 1, `{ record: { fields } }` in 2.0. */
function rowOf(row: JsonObject): JsonObject {
  const record = isObject(row.record) ? row.record : row;
  return isObject(record.fields) ? record.fields : record;
}

/** `title_de` where there is no `title_fr`: a name, an underscore, two letters. */
function otherLanguage(flat: JsonObject, name: string): unknown {
  const key = Object.keys(flat).find(
    (candidate) =>
      candidate.length === name.length + 3 && candidate.startsWith(`${name}_`) && flat[candidate],
  );
  return key && flat[key];
}

/** `[lat, lon]` in version 1, `{ lat, lon }` in 2.1, `"lat, lon"` in tables. */
function positionOf(value: unknown): { latitude: unknown; longitude: unknown } {
  const given = decoded(value);
  if (isObject(given)) return { latitude: given.lat, longitude: given.lon };
  const [latitude, longitude] = Array.isArray(given) ? given : (textOf(given) ?? '').split(',');
  return { latitude, longitude };
}
