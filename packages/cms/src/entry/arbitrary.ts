import type { ContentTypeKey } from '@echosciences/schemas';
import { contentTypes, metaOf } from '@echosciences/schemas';
import fc from 'fast-check';
import type { z } from 'zod';

type Data = Record<string, unknown>;

/** For tests: values of a schema, most of them valid; what rules across fields still refuse, tests skip. */
export function arbitraryEntry(key: ContentTypeKey): fc.Arbitrary<Data> {
  return arbitrary(contentTypes[key].schema).map((entry) => consistent(entry as Data));
}

/** The same entry with what its rules across fields ask for. */
function consistent({ occurrences, period, place, address, ...entry }: Data): Data {
  const { lat, lon, ...postal } = (address ?? {}) as Data;
  const isPlaced = lat !== undefined && lon !== undefined;
  const at = address ? { address: { ...postal, ...(isPlaced && { lat, lon }) } } : {};
  return {
    ...entry,
    ...(occurrences !== undefined && { occurrences: sessions(occurrences as Data[]) }),
    ...(period !== undefined && { period: openPeriod(period as Data) }),
    ...(place !== undefined ? { place } : at),
    ...('eventAttendanceMode' in entry && { onlineUrl: 'https://visio.exemple.fr/salle' }),
  };
}

/** One session a day; each that has an end ends before midnight. */
function sessions(occurrences: Data[]): Data[] {
  const byDay = new Map(
    occurrences.map(({ start, end }) => {
      const day = String(start).slice(0, 10);
      return [day, { start, ...(end !== undefined && { end: `${day}T23:30` }) }];
    }),
  );
  return [...byDay.values()];
}

function openPeriod({ from, to, hours }: Data): Data {
  const [first, last] = [from, to].sort();
  return { from: first, to: last, ...(hours !== undefined && { hours }) };
}

type AnySchema = z.core.$ZodType;

/** Texts that YAML, trimming or typography could change. */
const PROSE = fc.oneof(
  fc.constantFrom(
    'L’été des étoiles : « nuit » n° 3',
    'Oui',
    '2027-10-08 au soir, à l’observatoire',
    '# pas un commentaire, ni - une liste',
    '"guillemets" et \'apostrophes\' !',
    'C’est là : {ici} [et là] & ailleurs | plus loin',
    '1230 mètres au-dessus de la mer',
  ),
  fc
    .array(
      fc.constantFrom('ciel', 'mer', 'cœur', 'Œuvre', 'été', '42', '%', '@', '*', 'null', '~'),
      {
        minLength: 4,
        maxLength: 12,
      },
    )
    .map((words) => words.join(' ')),
);

const DAY = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const TIME = fc
  .tuple(fc.integer({ min: 4, max: 22 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

/** By the path's last key, for texts whose form the schema gives by a pattern. */
const BY_NAME: Record<string, fc.Arbitrary<unknown>> = {
  src: fc.constantFrom('image.jpg', 'affiche-2027.png'),
  postalCode: fc.constantFrom('01000', '20250', '38000'),
  insee: fc.constantFrom('2A004', '38185', '01053'),
  phone: fc.constantFrom('04 95 00 00 00', '0495000000', '+33 4 95 00 00 00'),
  opens: fc.constantFrom('09:00', '10:30'),
  closes: fc.constantFrom('18:00', '24:00'),
  updatedAtSource: fc.constantFrom('2026-10-02T16:30:00Z'),
};

/** By the form that Zod itself checks, whatever the field is called. */
const BY_FORMAT: Record<string, fc.Arbitrary<unknown>> = {
  url: fc.constantFrom('https://exemple.fr/', 'https://exemple.fr/agenda?jour=3#plan'),
  email: fc.constantFrom('contact@exemple.fr'),
};

function arbitrary(schema: AnySchema, name = ''): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as {
    type: string;
    format?: string;
    innerType?: AnySchema;
    element?: AnySchema;
    shape?: Record<string, AnySchema>;
  };
  const meta = metaOf(schema);
  if (def.innerType) return fc.option(arbitrary(def.innerType, name), { nil: undefined });
  if (meta.options) return fc.constantFrom(...Object.keys(meta.options));
  if (meta.relation === '*')
    return fc.constantFrom('agenda/2027-10-08-nuit', 'bretagne/agenda/fete');
  if (meta.relation || meta.taxonomy) return fc.constantFrom('un', 'deux-mots', '2027-10-08-nuit');
  switch (def.type) {
    case 'object':
      return fc
        .record(
          Object.fromEntries(
            Object.entries(def.shape ?? {}).map(([key, field]) => [key, arbitrary(field, key)]),
          ),
        )
        .map((value) =>
          Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)),
        );
    case 'array':
      return fc.uniqueArray(arbitrary(def.element as AnySchema, name), {
        maxLength: 3,
        selector: (item) => JSON.stringify(item),
      });
    case 'number':
      return fc.constantFrom(0, 4, 45.1885, 12);
    case 'boolean':
      return fc.boolean();
    default:
      if (meta.widget === 'date') return DAY;
      if (meta.widget === 'datetime')
        return fc.tuple(DAY, TIME).map(([day, time]) => `${day}T${time}`);
      if (name === 'updatedAt') return fc.constantFrom('2026-10-02T16:30:00Z');
      if (name === 'redirectFrom') return fc.constantFrom('/ancien/chemin', '/articles/12');
      if (name === 'keywords') return fc.constantFrom('ciel', 'ciel étoilé', '2027', 'oui');
      return BY_FORMAT[def.format ?? ''] ?? BY_NAME[name] ?? proseWithin(schema);
  }
}

/** A field of a few letters has texts that it takes. */
function proseWithin(schema: AnySchema): fc.Arbitrary<string> {
  const { maxLength } = schema as { maxLength?: number | null };
  return PROSE.map((text) => text.slice(0, maxLength ?? undefined).trim());
}
