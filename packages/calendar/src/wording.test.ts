import { describe, expect, test } from 'vitest';
import { addDays } from './day.ts';
import { spanOf } from './schedule.ts';
import { scheduleSentences } from './schedule-wording.ts';
import {
  dayHeading,
  dayParts,
  hour,
  hoursOf,
  longDay,
  monthName,
  periodSentence,
  sessionSentence,
} from './wording.ts';

test('days are written as a person would', () => {
  expect(longDay('2026-12-13')).toBe('dimanche 13\u00A0décembre 2026');
  expect(longDay('2026-12-01')).toBe('mardi 1er\u00A0décembre 2026');
  expect(monthName('2026-10')).toBe('octobre 2026');
  expect(dayParts('2026-12-01')).toEqual({
    weekday: 'mar.',
    day: '1',
    month: 'déc.',
    year: '2026',
  });
});

test.each([
  ['2026-11-25', 'Aujourd’hui, mercredi 25\u00A0novembre'],
  ['2026-11-26', 'Demain, jeudi 26\u00A0novembre'],
  ['2026-11-28', 'Samedi 28\u00A0novembre'],
  ['2027-01-01', 'Vendredi 1er\u00A0janvier 2027'],
])('the heading of %s names the year only when it is another', (day, heading) => {
  expect(dayHeading(day, '2026-11-25')).toBe(heading);
});

test('midnight is named, at both ends of a day', () => {
  expect(hour('2026-12-13T09:05')).toBe('9\u00A0h\u00A005');
  expect(hour('2026-12-13T00:00')).toBe('minuit');
  expect(hour('2026-12-13T24:00')).toBe('minuit');
  expect(hour('2026-12-13T00:30')).toBe('0\u00A0h\u00A030');
});

test('hours say when no end is known, and when all day is meant', () => {
  const of = (start: string, end: string) => hoursOf({ start, end });
  expect(of('2026-12-13T18:30', '2026-12-13T20:00')).toBe('18\u00A0h\u00A030\u00A0– 20\u00A0h');
  expect(of('2026-12-13T18:30', '2026-12-13T24:00')).toBe('à partir de 18\u00A0h\u00A030');
  expect(of('2026-12-13T18:30', '2026-12-14T00:00')).toBe('18\u00A0h\u00A030\u00A0– minuit');
  expect(of('2026-12-13T00:00', '2026-12-13T24:00')).toBe('toute la journée');
});

test.each([
  ['2026-12-05T00:00', '2026-12-06T00:00'],
  ['2026-12-05T00:00', undefined],
])('from %s to %s, lists, pages and patterns all say « toute la journée »', (start, end) => {
  const session = { start, ...(end && { end }) };
  const [day, ...others] = ['2026-12-05', '2026-12-12'].map((date) => ({
    start: `${date}T00:00`,
    ...(end && { end: `${addDays(date, 1)}T00:00` }),
  }));
  expect(hoursOf(spanOf(session))).toBe('toute la journée');
  expect(sessionSentence(session)).toBe('samedi 5\u00A0décembre 2026, toute la journée');
  expect(scheduleSentences({ occurrences: [session] })).toEqual([sessionSentence(session)]);
  expect(scheduleSentences({ occurrences: day ? [day, ...others] : [] })).toEqual([
    'les samedis 5 et 12\u00A0décembre 2026, toute la journée',
  ]);
});

test('whole days in a row have no hours', () => {
  expect(sessionSentence({ start: '2026-12-05T00:00', end: '2026-12-08T00:00' })).toBe(
    'du samedi 5\u00A0décembre 2026 au lundi 7\u00A0décembre 2026',
  );
  expect(hoursOf({ start: '2026-12-05T00:00', end: '2026-12-08T00:00' })).toBe(
    'jusqu’au 7\u00A0décembre 2026',
  );
});

test('hours say how long it lasts when that is more than a day, and what began the day before says its end', () => {
  const of = (start: string, end: string, day?: string) => hoursOf({ start, end }, day);
  const [night, morning] = ['2026-12-13T18:33', '2026-12-14T06:03'];
  expect(of(night, morning)).toBe('18\u00A0h\u00A033\u00A0– 6\u00A0h\u00A003');
  expect(of(night, morning, '2026-12-14')).toBe('jusqu’à 6\u00A0h\u00A003');
  const [first, last] = ['2026-03-27T21:00', '2026-03-28T20:59'];
  expect(of(first, last)).toBe('à partir de 21\u00A0h, jusqu’au 28\u00A0mars 2026');
  expect(of(first, last, '2026-03-28')).toBe('jusqu’à 20\u00A0h\u00A059');
  expect(of(first, '2026-03-30T12:00', '2026-03-28')).toBe('jusqu’au 30\u00A0mars 2026');
  expect(of('2026-03-27T00:00', '2026-03-30T24:00')).toBe('jusqu’au 30\u00A0mars 2026');
  expect(of('2026-03-27T00:00', '2026-03-30T24:00', '2026-03-30')).toBe('toute la journée');
});

describe('a session', () => {
  test.each([
    ['2026-12-13T18:30', undefined, 'dimanche 13\u00A0décembre 2026 à 18\u00A0h\u00A030'],
    [
      '2026-12-13T18:30',
      '2026-12-13T20:00',
      'dimanche 13\u00A0décembre 2026, 18\u00A0h\u00A030\u00A0– 20\u00A0h',
    ],
    [
      '2026-12-13T20:00',
      '2026-12-14T00:00',
      'dimanche 13\u00A0décembre 2026, 20\u00A0h\u00A0– minuit',
    ],
    [
      '2026-12-13T22:00',
      '2026-12-14T02:05',
      'du dimanche 13\u00A0décembre 2026, 22\u00A0h, au lundi 14\u00A0décembre 2026, 2\u00A0h\u00A005',
    ],
  ])('from %s to %s names its day once', (start, end, sentence) => {
    expect(sessionSentence({ start, end })).toBe(sentence);
  });
});

test('a period names month and year once where they are the same', () => {
  const of = (from: string, to: string) => periodSentence({ from, to });
  expect(of('2026-10-02', '2026-10-12')).toBe('du 2 au 12\u00A0octobre 2026');
  expect(of('2026-10-30', '2026-11-01')).toBe('du 30\u00A0octobre au 1er\u00A0novembre 2026');
  expect(of('2026-12-30', '2027-01-02')).toBe('du 30\u00A0décembre 2026 au 2\u00A0janvier 2027');
  expect(of('2026-10-02', '2026-10-02')).toBe('le vendredi 2\u00A0octobre 2026');
});
