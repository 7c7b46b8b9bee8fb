import { describe, expect, test } from 'vitest';
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
  expect(longDay('2026-12-13')).toBe('dimanche 13 décembre 2026');
  expect(longDay('2026-12-01')).toBe('mardi 1er décembre 2026');
  expect(monthName('2026-10')).toBe('octobre 2026');
  expect(dayParts('2026-12-01')).toEqual({
    weekday: 'mar.',
    day: '1',
    month: 'déc.',
    year: '2026',
  });
});

test.each([
  ['2026-11-25', 'Aujourd’hui, mercredi 25 novembre'],
  ['2026-11-26', 'Demain, jeudi 26 novembre'],
  ['2026-11-28', 'Samedi 28 novembre'],
  ['2027-01-01', 'Vendredi 1er janvier 2027'],
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
  expect(of('2026-12-13T18:30', '2026-12-13T20:00')).toBe('18\u00A0h\u00A030 – 20\u00A0h');
  expect(of('2026-12-13T18:30', '2026-12-13T24:00')).toBe('à partir de 18\u00A0h\u00A030');
  expect(of('2026-12-13T18:30', '2026-12-14T00:00')).toBe('18\u00A0h\u00A030 – minuit');
  expect(of('2026-12-13T00:00', '2026-12-13T24:00')).toBe('toute la journée');
});

describe('a session', () => {
  test.each([
    ['2026-12-13T18:30', undefined, 'dimanche 13 décembre 2026 à 18\u00A0h\u00A030'],
    [
      '2026-12-13T18:30',
      '2026-12-13T20:00',
      'dimanche 13 décembre 2026, 18\u00A0h\u00A030 – 20\u00A0h',
    ],
    ['2026-12-13T20:00', '2026-12-14T00:00', 'dimanche 13 décembre 2026, 20\u00A0h – minuit'],
    [
      '2026-12-13T22:00',
      '2026-12-14T02:05',
      'du dimanche 13 décembre 2026, 22\u00A0h, au lundi 14 décembre 2026, 2\u00A0h\u00A005',
    ],
  ])('from %s to %s names its day once', (start, end, sentence) => {
    expect(sessionSentence({ start, end })).toBe(sentence);
  });
});

test('a period names month and year once where they are the same', () => {
  const of = (from: string, to: string) => periodSentence({ from, to });
  expect(of('2026-10-02', '2026-10-12')).toBe('du 2 au 12 octobre 2026');
  expect(of('2026-10-30', '2026-11-01')).toBe('du 30 octobre au 1er novembre 2026');
  expect(of('2026-12-30', '2027-01-02')).toBe('du 30 décembre 2026 au 2 janvier 2027');
  expect(of('2026-10-02', '2026-10-02')).toBe('le vendredi 2 octobre 2026');
});
