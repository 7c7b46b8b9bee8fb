import type { Day, DayRange, Excluded, Recurrence, Rhythm, Session } from '@echosciences/calendar';
import {
  addDays,
  dayOf,
  fullDate,
  publicHolidays,
  repeat,
  weekdayOf,
} from '@echosciences/calendar';
import type { SchoolZone } from '@echosciences/schemas';
import { MOST_SESSIONS } from '@echosciences/schemas/time';
import type { SchoolHolidays } from '../schedule/school-calendar.ts';
import { holidaysIn, knownUntil } from '../schedule/school-calendar.ts';
import type { DraftSession } from './rows.ts';
import { completeOf, inOrder, rowOf } from './rows.ts';

/** The inputs of « Répéter »; texts as the browser gives them, empty when nothing is chosen. */
export interface RepeatForm {
  rhythm: keyof typeof RHYTHMS;
  /** From 1, Monday, to 7. */
  weekdays: readonly number[];
  /** Which of these weekdays in the month, -1 for the last. */
  positions: readonly number[];
  from: Day;
  ends: 'until' | 'count';
  until: Day;
  count: string;
  opens: string;
  closes: string;
  /** The zone whose school holidays are left out; the empty text for none. */
  zone: SchoolZone | '';
  withoutPublicHolidays: boolean;
  /** Days left out one by one. */
  except: readonly Day[];
}

export const RHYTHMS = {
  weekly: 'chaque semaine',
  fortnightly: 'une semaine sur deux',
  monthly: 'chaque mois',
  daily: 'tous les jours',
} as const;

/** Which of the weekdays in a month. */
export const POSITIONS = [
  { value: 1, text: '1er' },
  { value: 2, text: '2e' },
  { value: 3, text: '3e' },
  { value: 4, text: '4e' },
  { value: -1, text: 'dernier' },
];

/** What the form would add, or why it cannot yet. */
export type Plan = { fault: string } | Additions;

export interface Additions {
  /** Sessions to add, earliest first: those already in the list are not among them. */
  sessions: Session[];
  alreadyThere: number;
  excluded: Excluded[];
  /** Days from this one on may be school holidays that are not known yet. */
  unknownFrom?: Day;
}

/** A form that goes on from the last session there is, for three months. */
export function startingForm(sessions: readonly DraftSession[], today: Day): RepeatForm {
  const last = inOrder(completeOf(sessions)).at(-1);
  const { day: from, opens, closes } = last ? rowOf(last) : { day: today, opens: '', closes: '' };
  return {
    rhythm: 'weekly',
    weekdays: last ? [weekdayOf(from)] : [],
    positions: [1],
    from,
    ends: 'until',
    until: addDays(from, 91),
    count: '10',
    opens,
    closes,
    zone: '',
    withoutPublicHolidays: false,
    except: [],
  };
}

/** What a form means for an event that has sessions already. */
export function planOf(
  form: RepeatForm,
  calendar: SchoolHolidays | undefined,
  present: readonly DraftSession[],
): Plan {
  const fault = faultOf(form);
  if (fault) return { fault };
  const { from, zone } = form;
  const horizon = form.ends === 'until' ? form.until : addDays(from, MOST_DAYS);
  const except: DayRange[] = [
    ...form.except.map((day) => ({ from: day, to: day, label: 'date retirée' })),
    ...(zone && calendar ? holidaysIn(calendar, zone) : []),
    ...(form.withoutPublicHolidays ? publicHolidays(from, horizon) : []),
  ];
  const { sessions, excluded, isCut } = repeat(recurrenceOf(form), except);
  const starts = new Set(present.map(({ start }) => start));
  const added = sessions.filter(({ start }) => !starts.has(start));
  if (isCut || present.length + added.length > MOST_SESSIONS) return { fault: TOO_MANY };
  const known = zone && calendar ? knownUntil(calendar, zone) : undefined;
  const lastDay = dayOf(sessions.at(-1)?.start ?? '');
  return {
    sessions: added,
    alreadyThere: sessions.length - added.length,
    excluded,
    ...(known !== undefined &&
      lastDay > known && { unknownFrom: known ? addDays(known, 1) : from }),
  };
}

/** Why days are left out: « Vacances de Noël », 2. In the order in which they come. */
export function reasonsOf(excluded: readonly Excluded[]): [label: string, days: Day[]][] {
  return [...Map.groupBy(excluded, ({ label }) => label)].map(([label, those]) => [
    label,
    those.map(({ day }) => day),
  ]);
}

const MOST_DAYS = 10 * 366;
const MOST_YEARS = 5;
const TOO_MANY = `Cela fait plus de ${MOST_SESSIONS}\u00A0séances\u00A0: raccourcir, ou décrire une période d’ouverture (plus bas).`;

function recurrenceOf({
  from,
  ends,
  until,
  count,
  opens,
  closes,
  ...form
}: RepeatForm): Recurrence {
  return {
    rhythm: rhythmOf(form),
    from,
    end: ends === 'until' ? { until } : { count: Number(count) },
    opens,
    ...(closes && { closes }),
  };
}

function rhythmOf({
  rhythm,
  weekdays,
  positions,
}: Pick<RepeatForm, 'rhythm' | 'weekdays' | 'positions'>): Rhythm {
  if (rhythm === 'daily') return { frequency: 'daily' };
  if (rhythm === 'monthly') return { frequency: 'monthly', weekdays, positions };
  return { frequency: 'weekly', interval: rhythm === 'weekly' ? 1 : 2, weekdays };
}

/** The first thing that is missing or wrong, in the order of the form. */
function faultOf(form: RepeatForm): string | undefined {
  const { rhythm, weekdays, positions, from, ends, until, count, opens, closes } = form;
  if (rhythm === 'monthly' && positions.length === 0) return 'Choisir quelle semaine du mois.';
  if (rhythm !== 'daily' && weekdays.length === 0) return 'Choisir au moins un jour de la semaine.';
  if (!opens) return 'Indiquer l’heure de début.';
  if (opens === closes)
    return 'La fin est à l’heure du début\u00A0: la corriger, ou la laisser vide.';
  if (!from) return 'Choisir la première date.';
  if (Number(from.slice(0, 4)) < 1900) return `L’année ${Number(from.slice(0, 4))} est à corriger.`;
  if (ends === 'count') {
    const number = Number(count);
    if (!Number.isInteger(number) || number < 1) return 'Indiquer combien de séances, 1 ou plus.';
    return number > MOST_SESSIONS ? TOO_MANY : undefined;
  }
  if (!until) return 'Choisir la dernière date.';
  if (until < from) return 'La dernière date vient avant la première.';
  const latest = addDays(from, MOST_YEARS * 366);
  return until > latest
    ? `Au plus ${MOST_YEARS}\u00A0ans, jusqu’au ${fullDate(latest)}\u00A0: l’année est-elle la bonne\u00A0?`
    : undefined;
}
