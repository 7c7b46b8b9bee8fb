import type { SourceDocument } from '../reader.ts';
import { SourceRefused } from '../record.ts';
import { isKept } from './kept.ts';
import type { ContentLine } from './lines.ts';
import { contentLines } from './lines.ts';
import { natureOf } from './nature.ts';

/** A VEVENT as written: only the properties that are read, one a line, unfolded. */
export interface RawEvent {
  /** Line of its BEGIN. */
  line: number;
  text: string;
}

/** A VCALENDAR, with what it has of components. */
export interface RawCalendar {
  properties: string;
  events: RawEvent[];
  /** Its VTIMEZONEs, each with all its lines. */
  zones: string[];
  /** What is neither, by name: how many, and the line of the first. */
  others: Map<string, { count: number; line: number }>;
}

/**
 * The calendars of a file, one at a time. No tree is made of them: what is not read, participants
 * and pictures among it, is dropped line by line.
 * @throws {SourceRefused} when it is no calendar, or when a component has no end
 */
export async function* calendarsOf({ name, bytes }: SourceDocument): AsyncGenerator<RawCalendar> {
  const open: Component[] = [];
  let calendar = emptyCalendar();
  let isFirst = true;
  for await (const lines of contentLines(bytes)) {
    for (const line of lines) {
      if (line.text.trim() === '') continue;
      if (isFirst && !/^BEGIN:VCALENDAR\s*$/i.test(line.text)) {
        throw new SourceRefused(natureOf(name, line.text));
      }
      isFirst = false;
      const [, edge, component = ''] = BOUNDARY.exec(line.text) ?? [];
      if (!edge) keep(line.text, open);
      else if (edge.toUpperCase() === 'BEGIN') begin(component.toUpperCase(), line, open, name);
      else {
        close(end(component.toUpperCase(), line, open, name), open, calendar);
        if (open.length > 0) continue;
        yield calendar;
        calendar = emptyCalendar();
      }
    }
  }
  if (isFirst) throw new SourceRefused(natureOf(name, ''));
  const unclosed = open.at(-1);
  if (unclosed) {
    const { line } = unclosed;
    throw refused(name, line, `BEGIN:${unclosed.name} n’a pas de END, le fichier est coupé`);
  }
}

/** A component that has begun. */
interface Component {
  name: string;
  line: number;
  kept: string[];
  /** Whether the last property is kept: what goes on with it goes the same way. */
  isKeeping: boolean;
}

const BOUNDARY = /^(BEGIN|END):\s*([\w-]+)\s*$/i;
const PROPERTY = /^[A-Za-z0-9-]+[;:]/;
/** What components may hold: another event begins inside of one when its end was lost. */
const INSIDE: Record<string, RegExp> = {
  VEVENT: /^(?:VALARM|PARTICIPANT|VLOCATION|VRESOURCE|X-.*)$/,
  VTIMEZONE: /^(?:STANDARD|DAYLIGHT|X-.*)$/,
};

function begin(name: string, { number, text }: ContentLine, open: Component[], file: string) {
  const parent = open.at(-1);
  if (!parent && name !== 'VCALENDAR') {
    throw refused(file, number, `BEGIN:${name} hors de tout calendrier`);
  }
  if (parent && (name === 'VCALENDAR' || INSIDE[parent.name]?.test(name) === false)) {
    const missing = `BEGIN:${parent.name} n’a pas de END:${parent.name} avant la ligne ${number}`;
    throw refused(file, parent.line, missing);
  }
  open.push({ name, line: number, kept: [], isKeeping: false });
  if (isInZone(open)) open[1]?.kept.push(text);
}

/** Closes what is open, and gives it. */
function end(name: string, { number, text }: ContentLine, open: Component[], file: string) {
  const last = open.at(-1);
  if (last?.name !== name) {
    const what = last ? `BEGIN:${last.name} de la ligne ${last.line}` : 'un composant';
    throw refused(file, number, `END:${name} ne ferme pas ${what}`);
  }
  if (isInZone(open)) open[1]?.kept.push(text);
  open.pop();
  return last;
}

/** Puts a component that is closed where it belongs. */
function close({ name, line, kept }: Component, open: Component[], calendar: RawCalendar) {
  const text = kept.join('\n');
  if (open.length === 0) calendar.properties = text;
  if (open.length !== 1) return;
  if (name === 'VEVENT') calendar.events.push({ line, text });
  else if (name === 'VTIMEZONE') calendar.zones.push(text);
  else {
    const { count, ...first } = calendar.others.get(name) ?? { count: 0, line };
    calendar.others.set(name, { ...first, count: count + 1 });
  }
}

/**
 * Keeps a property that is read. What does not look like one goes on with the one before, wherever
 * that went: some calendars break their texts without folding.
 */
function keep(text: string, open: Component[]) {
  const component = isInZone(open) ? open[1] : open.at(-1);
  if (!component) return;
  const { kept } = component;
  if (!PROPERTY.test(text)) {
    if (component.isKeeping) kept.push(`${kept.pop() ?? ''}\\n${text}`);
    return;
  }
  const isTop = open.length <= 2;
  component.isKeeping = isInZone(open) || (isTop && isKept(component.name, text));
  if (component.isKeeping) kept.push(text);
}

function isInZone(open: readonly Component[]): boolean {
  return open[1]?.name === 'VTIMEZONE';
}

function emptyCalendar(): RawCalendar {
  return { properties: '', events: [], zones: [], others: new Map() };
}

function refused(file: string, line: number, problem: string): SourceRefused {
  return new SourceRefused(
    `${file}, ligne ${line} : ${problem}. Exporter à nouveau le calendrier ; rien n’en a été importé.`,
  );
}
