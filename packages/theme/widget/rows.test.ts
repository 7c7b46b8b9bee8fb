import { dayHeading } from '@echosciences/calendar';
import { describe, expect, test } from 'vitest';
import type { WidgetEvent } from './data.ts';
import { rowsOf } from './rows.ts';

const whenOf = (now: string, event: Pick<WidgetEvent, 'sessions' | 'lasts'>) =>
  rowsOf(
    {
      events: [{ title: 't', url: 'u', kind: 'Atelier', badges: [], isCancelled: false, ...event }],
    },
    now,
    1,
    (day) => dayHeading(day, now.slice(0, 10)),
  ).map(({ when, leaf, datetime, end }) => ({ when, leaf: leaf.join(' '), datetime, end }))[0];

const dated = (...sessions: [start: string, end: string][]) => ({
  sessions: sessions.map(([start, end]) => ({ start, end })),
  lasts: false,
});

describe('a row says when in words', () => {
  test('of today, tomorrow and another year', () => {
    const event = dated(['2026-12-02T10:00', '2026-12-02T12:00']);
    expect(whenOf('2026-12-02T09:00', event)).toEqual({
      when: 'Aujourd’hui, mercredi 2\u00A0décembre, 10\u00A0h\u00A0–\u2060\u00A012\u00A0h',
      leaf: 'mer. 2 déc.',
      datetime: '2026-12-02T10:00',
      end: '2026-12-02T12:00',
    });
    expect(whenOf('2026-12-01T09:00', event)?.when).toMatch(/^Demain, mercredi 2\u00A0décembre,/);
    expect(whenOf('2026-12-01T09:00', dated(['2027-01-06T14:00', '2027-01-06T24:00']))?.when).toBe(
      'Mercredi 6\u00A0janvier 2027, à\u00A0partir\u00A0de\u00A014\u00A0h',
    );
  });

  test('and that other dates follow, but not other hours of the day', () => {
    const morning: [string, string] = ['2026-12-02T10:00', '2026-12-02T12:00'];
    const afternoon: [string, string] = ['2026-12-02T14:00', '2026-12-02T16:00'];
    expect(whenOf('2026-12-01T09:00', dated(morning, afternoon))?.when).not.toContain('autres');
    expect(
      whenOf(
        '2026-12-02T12:00',
        dated(morning, afternoon, ['2027-01-06T14:00', '2027-01-06T16:00']),
      ),
    ).toMatchObject({
      when: 'Aujourd’hui, mercredi 2\u00A0décembre, 14\u00A0h\u00A0–\u2060\u00A016\u00A0h, et d’autres dates',
    });
  });

  test('a night counts for its evening, and for today once midnight is past', () => {
    const night = dated(['2026-12-13T22:00', '2026-12-14T02:00']);
    expect(whenOf('2026-12-01T09:00', night)?.when).toMatch(
      /^Dimanche 13\u00A0décembre, 22\u00A0h/,
    );
    expect(whenOf('2026-12-14T01:00', night)?.leaf).toBe('lun. 14 déc.');
  });

  test('a session of several days has both ends', () => {
    expect(whenOf('2026-12-01T09:00', dated(['2026-12-12T09:00', '2026-12-13T18:00']))?.when).toBe(
      'Du samedi 12\u00A0décembre 2026, 9\u00A0h, au dimanche 13\u00A0décembre 2026, 18\u00A0h',
    );
  });

  test('what lasts has its first and last days, then its last one', () => {
    const show = {
      sessions: [{ start: '2026-12-01T14:00', end: '2027-01-31T18:00' }],
      lasts: true,
    };
    expect(whenOf('2026-11-24T09:00', show)).toMatchObject({
      when: 'Du 1er\u00A0décembre 2026 au 31\u00A0janvier 2027',
      leaf: 'mar. 1 déc.',
    });
    expect(whenOf('2026-12-24T09:00', show)).toMatchObject({
      when: 'En ce moment, jusqu’au 31\u00A0janvier 2027',
      leaf: 'jusqu’au 31 janv.',
      datetime: '2027-01-31',
      end: '2027-01-31T18:00',
    });
  });
});
