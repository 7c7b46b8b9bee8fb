import { describe, expect, test } from 'vitest';
import { nextStart, spansText } from './spans.ts';
import { readUnsearched, unsearched } from './unsearched.ts';

const session = (day: string) => ({ start: `${day}T20:00`, end: `${day}T22:00` });
const schedule = {
  occurrences: ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23'].map(session),
};

describe('the dates of an event in a record', () => {
  const text = spansText(schedule, '2026-12-03T00:00');

  test('are the next ones as of the build', () => {
    expect(text).toBe(
      '2026-12-09T20:00/2026-12-09T22:00 2026-12-16T20:00/2026-12-16T22:00 2026-12-23T20:00/2026-12-23T22:00',
    );
  });

  test('tell the next one as of the reader', () => {
    expect(nextStart(text, '2026-12-09T21:00')).toBe('2026-12-09T20:00');
    expect(nextStart(text, '2026-12-09T22:00')).toBe('2026-12-16T20:00');
    expect(nextStart(text, '2027-01-01T00:00')).toBe('2026-12-23T20:00');
  });

  test('are the last one of what has ended, and none of what has no date', () => {
    expect(spansText(schedule, '2027-01-01T00:00')).toBe('2026-12-23T20:00/2026-12-23T22:00');
    expect(nextStart(spansText({ occurrences: [] }, '2027-01-01T00:00'), '2027-01-01T00:00')).toBe(
      undefined,
    );
  });

  test('are no words for the index, and come back as they were', () => {
    expect(unsearched(text)).not.toMatch(/[\p{L}\p{N}]/u);
    expect(readUnsearched(unsearched(text))).toBe(text);
  });
});
