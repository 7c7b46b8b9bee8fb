import ICAL from 'ical.js';

/** A property, its values unescaped; those of dates, durations and rules as written. */
export interface Property {
  name: string;
  /** Lower-case names. A parameter of several values has the first. */
  parameters: Record<string, string>;
  values: string[];
}

/** The properties of a component that can be read, of its content lines. */
export function propertiesOf(text: string): Properties {
  const all = text.split('\n').flatMap((line) => propertyOf(line) ?? []);
  return {
    first: (name) => all.find((property) => property.name === name && property.values[0]?.trim()),
    every: (name) => all.filter((property) => property.name === name),
  };
}

export interface Properties {
  /** The first of a lower-case name that has a value. */
  first(name: string): Property | undefined;
  every(name: string): Property[];
}

/** The text of a property, trimmed; undefined when it has none. */
export function textOf(property: Property | undefined): string | undefined {
  return property?.values[0]?.trim() || undefined;
}

const TEXT = { defaultType: 'text' };
const ADDRESS = { defaultType: 'uri' };

/**
 * ical.js's own table, with the properties that it does not know (RFC 7986, RFC 9073, and those of
 * some producers) and with texts alone unescaped: dates are read by `moments.ts`, which forgives
 * more and keeps clear of the process's zone.
 */
const { value, ...icalendar } = ICAL.design.icalendar as {
  value: Record<string, object>;
  property: Record<string, object>;
};
const DESIGN = {
  ...icalendar,
  value: { text: value.text },
  property: {
    ...icalendar.property,
    name: TEXT,
    'x-wr-calname': TEXT,
    'x-wr-timezone': TEXT,
    'x-alt-desc': TEXT,
    'styled-description': TEXT,
    image: ADDRESS,
    conference: ADDRESS,
    'x-google-conference': ADDRESS,
    'x-microsoft-skypeteamsmeetingurl': ADDRESS,
    'x-apple-structured-location': ADDRESS,
  },
} as unknown as Parameters<typeof ICAL.parse.property>[1];

function propertyOf(line: string): Property | undefined {
  try {
    const [name, parameters, , ...values] = ICAL.parse.property(quoted(line), DESIGN);
    return { name, parameters: firsts(parameters), values: values.flat().map(String) };
  } catch {
    return undefined;
  }
}

/** Old Exchange servers leave `TZID=(UTC+01:00) Brussels, Paris` without its quotation marks. */
function quoted(line: string): string {
  return line.replace(/;TZID=([^";]*[:,][^";]*):(?=\d{8})/i, ';TZID="$1":');
}

function firsts(parameters: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value[0] ?? '') : value,
    ]),
  );
}
