import { addDays } from '@echosciences/calendar';
import { describe, expect, test } from 'vitest';
import type { WidgetEvent } from '../../widget/data.ts';
import { nextEvents } from '../../widget/next-events.ts';
import { MOST } from '../../widget/options.ts';
import { selectEvents, sessionsOf } from './select-events.ts';

const BUILT = '2026-11-24T00:00';

/** `perDay` events of an hour on each of 30 days, the whole day through. */
const events = (perDay: number): WidgetEvent[] =>
  Array.from({ length: 30 * perDay }, (_, index) => {
    const day = addDays('2026-11-24', Math.floor(index / perDay));
    const hour = String(Math.floor(((index % perDay) * 23) / perDay)).padStart(2, '0');
    return {
      title: `${index}`,
      url: `https://a.example/${String(index).padStart(4, '0')}`,
      kind: '',
      badges: [],
      isCancelled: false,
      sessions: [{ start: `${day}T${hour}:00`, end: `${day}T${hour}:59` }],
      lasts: false,
    };
  });

describe('the events handed to the widget', () => {
  test.each([1, 15, 60])(
    'with %i a day, are those that it shows at the build and on the three days after',
    (perDay) => {
      const all = events(perDay);
      const selected = selectEvents(all, BUILT);
      for (const now of [BUILT, '2026-11-24T12:00', '2026-11-25T00:00', '2026-11-27T00:00']) {
        expect(nextEvents(selected, now, MOST)).toEqual(nextEvents(all, now, MOST));
      }
      expect(selected.length).toBeLessThanOrEqual(7 * MOST);
    },
  );

  test('are each there once', () => {
    const selected = selectEvents(events(1), BUILT);
    expect(new Set(selected).size).toBe(selected.length);
    expect(selected).toHaveLength(MOST + 3);
  });
});

describe('the sessions handed to the widget', () => {
  test('are the next seven', () => {
    const occurrences = Array.from({ length: 20 }, (_, week) => {
      const day = addDays('2026-11-17', week * 7);
      return { start: `${day}T18:00`, end: `${day}T20:00` };
    });
    const { sessions, lasts } = sessionsOf({ occurrences }, '2026-11-24T20:00');
    expect(lasts).toBe(false);
    expect(sessions).toHaveLength(7);
    expect(sessions[0]).toEqual({ start: '2026-12-01T18:00', end: '2026-12-01T20:00' });
  });

  test('of what lasts, are one from its beginning to its last closing', () => {
    const period = {
      from: '2026-11-01',
      to: '2027-01-31',
      openings: [{ days: ['saturday'] as const, opens: '14:00', closes: '18:00' }],
    };
    expect(sessionsOf({ occurrences: [], period }, BUILT)).toEqual({
      sessions: [{ start: '2026-11-07T14:00', end: '2027-01-30T18:00' }],
      lasts: true,
    });
  });
});
