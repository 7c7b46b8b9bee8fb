import { expect, test } from 'vitest';
import { buildTime, today } from './clock.ts';
import { dayParts, longDay, periodSentence, scheduleLine, sessionSentence } from './wording.ts';

test('days are written as a person would', () => {
  expect(longDay('2026-12-13')).toBe('dimanche 13 décembre 2026');
  expect(longDay('2026-12-01')).toBe('mardi 1er décembre 2026');
  expect(dayParts('2026-12-13')).toEqual({
    weekday: 'dim.',
    day: '13',
    month: 'déc.',
    year: '2026',
  });
});

test('a session names its day once', () => {
  expect(sessionSentence({ start: '2026-12-13T18:30', end: '2026-12-13T20:00' })).toBe(
    'dimanche 13 décembre 2026, 18\u00A0h\u00A030 – 20\u00A0h',
  );
  expect(sessionSentence({ start: '2026-12-13T22:00', end: '2026-12-14T02:05' })).toBe(
    'du dimanche 13 décembre 2026, 22\u00A0h, au lundi 14 décembre 2026, 2\u00A0h\u00A005',
  );
});

test('a period names month and year once where they are the same', () => {
  expect(periodSentence({ from: '2026-10-02', to: '2026-10-12' })).toBe('du 2 au 12 octobre 2026');
  expect(periodSentence({ from: '2026-10-30', to: '2026-11-01' })).toBe(
    'du 30 octobre au 1er novembre 2026',
  );
  expect(periodSentence({ from: '2026-12-30', to: '2027-01-02' })).toBe(
    'du 30 décembre 2026 au 2 janvier 2027',
  );
  expect(periodSentence({ from: '2026-10-02', to: '2026-10-02' })).toBe(
    'le vendredi 2 octobre 2026',
  );
});

test('a line tells the next session and how many follow', () => {
  const schedule = {
    occurrences: [
      { start: '2026-10-06T18:30' },
      { start: '2026-10-13T18:30' },
      { start: '2026-10-20T18:30' },
    ],
  };
  const line = scheduleLine(schedule, { start: '2026-10-06T18:30', end: '2026-10-06T24:00' });
  expect(line).toBe('mardi 6 octobre 2026, 18\u00A0h\u00A030 et 2 autres dates');
});

test('the day is Paris’s, whatever the machine’s zone', () => {
  expect(today(Date.parse('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
  expect(today(Date.parse('2026-06-23T21:59:00Z'))).toBe('2026-06-23');
  expect(today(Date.parse('2026-06-23T22:00:00Z'))).toBe('2026-06-24');
});

test('ECHOSCIENCES_NOW freezes the clock; a wrong one is refused', () => {
  expect(buildTime({ ECHOSCIENCES_NOW: '2026-11-24' })).toBe('2026-11-24T00:00');
  expect(buildTime({ ECHOSCIENCES_NOW: '2026-11-24T09:30' })).toBe('2026-11-24T09:30');
  expect(() => buildTime({ ECHOSCIENCES_NOW: 'demain' })).toThrow(RangeError);
});
