import { fold, WEEKDAYS } from '@echosciences/schemas';
import type { ClockTime } from './times.ts';
import { readHours } from './times.ts';

export interface PhraseDate {
  day: number;
  /** From 1. */
  month: number;
  year?: number;
}

/** What a sentence of dates says, such as agendas make them of their sessions. */
export interface Phrase {
  /** The days it names; of a range, its first and its last. */
  dates: PhraseDate[];
  /** « du … au … », « 17 - 19 mai » */
  isRange: boolean;
  /** From 1, Monday: « les jeudis ». */
  weekdays: number[];
  /** « certains jeudis »: it does not say which ones. */
  isVague: boolean;
  /** Hours of its single day. */
  times: ClockTime[];
}

const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

/** A month's name, folded. */
export const MONTH = MONTHS.flat().join('|');
const NAMES = Object.values(WEEKDAYS);
const DATE = String.raw`(?:(?:${NAMES.join('|')}),? )?(\d{1,2})(?:er)?(?: (${MONTH})\.?)?(?: (\d{4}))?`;
const DATES = new RegExp(`^(?:du |le |les )?${DATE}(?: ?(-|–|—|au|et|&) ?(?:le )?${DATE})?$`);
const WHICH = new RegExp(
  `^(les|tous les|chaque|certains) ((?:(?:${NAMES.join('|')})s?(?:, | et )?)+)$`,
);

/** The month of a folded name, from 1. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name)) + 1;
}

/**
 * Reads « Samedi 20 septembre, 14h00, 15h30 », « 20 et 21 septembre », « 22 avril - 7 juin 2026 »,
 * « 11 septembre 2025 - 25 juin 2026, les jeudis »; nothing else.
 */
export function readPhrase(words: string): Phrase | undefined {
  const [dates = '', ...others] = fold(words)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^([a-z]+), (?=\d)/, '$1 ')
    .split(/, (?!(?:et )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b)/);
  const found = DATES.exec(dates);
  if (!found) return undefined;
  const [, day, month, year, link, lastDay, lastMonth, lastYear] = found;
  const shared = lastMonth ?? month;
  if (!shared || (link && !lastMonth)) return undefined;
  const first = dateIn(day, month ?? shared, year);
  const named = lastDay === undefined ? [first] : [first, dateIn(lastDay, shared, lastYear)];
  const isRange = link !== undefined && link !== 'et' && link !== '&';
  const which = others.length === 1 ? WHICH.exec(others[0] ?? '') : null;
  if (which) {
    if (!isRange) return undefined;
    const [, article, names = ''] = which;
    const weekdays = NAMES.flatMap((name, index) => (names.includes(name) ? [index + 1] : []));
    return { dates: named, isRange, weekdays, isVague: article === 'certains', times: [] };
  }
  const hours = others.map(readHours);
  if (!hours.every((entry) => entry && !entry.end)) return undefined;
  if (hours.length > 0 && named.length > 1) return undefined;
  const times = hours.flatMap((entry) => (entry ? [entry.begin] : []));
  return { dates: named, isRange, weekdays: [], isVague: false, times };
}

function dateIn(day = '', month = '', year?: string): PhraseDate {
  return {
    day: Number(day),
    month: monthNumber(month),
    ...(year !== undefined && { year: Number(year) }),
  };
}
