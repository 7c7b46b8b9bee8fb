import { contentTypes, metaOf, schemaAt } from '@echosciences/schemas';

/** An event's front matter and its Markdown, under `body`. */
export type EventState = Readonly<Record<string, unknown>>;

/** What the importer owns of an event, by parts that are taken or kept as a whole, with their keys. */
export const PARTS = {
  title: ['title'],
  summary: ['summary'],
  body: ['body'],
  dates: ['occurrences', 'period'],
  where: ['place', 'address'],
  status: ['eventStatus'],
  attendance: ['eventAttendanceMode'],
  online: ['onlineUrl'],
  price: ['price'],
  registration: ['registration'],
  accessibility: ['accessibility'],
  age: ['age'],
  themes: ['themes'],
  audiences: ['audiences'],
  levels: ['schoolLevels'],
  format: ['format'],
  keywords: ['keywords'],
  cover: ['cover'],
} as const;

export type Part = keyof typeof PARTS;

/** What a part says; undefined where nothing of it is written. */
export type PartValue = Readonly<Record<string, unknown>> | undefined;

export function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name);
}

/** What a state says of one part. Sessions are in the order of time, whatever that of the file. */
export function partOf(state: EventState, part: Part): PartValue {
  const values = PARTS[part].flatMap((key) => {
    const value = key === 'occurrences' ? sorted(state[key]) : state[key];
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

/** A state in which one part says something else. */
export function withPart(state: EventState, part: Part, value: PartValue): EventState {
  const others = Object.entries(state).filter(
    ([key]) => !(PARTS[part] as readonly string[]).includes(key),
  );
  return { ...Object.fromEntries(others), ...value };
}

/** French name of a part. */
export function labelOf(part: Part): string {
  const schema = schemaAt(contentTypes.event.schema, PARTS[part]);
  return LABELS[part] ?? (schema && metaOf(schema).title) ?? part;
}

const LABELS: Partial<Record<Part, string>> = { body: 'Texte', dates: 'Dates', where: 'Lieu' };

interface Session {
  start: string;
}

function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return [...(value as Session[])].sort((a, b) => (a.start < b.start ? -1 : 1));
}
