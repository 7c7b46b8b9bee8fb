import { describe, expect, it } from 'vitest';
import { leafOf } from './leaf.ts';

const session = (start: string, end?: string) => ({ start, end });

describe('leafOf', () => {
  it('shows the day of the next session', () => {
    const schedule = {
      occurrences: [session('2026-11-20T18:00'), session('2026-12-04T18:00', '2026-12-04T20:00')],
    };
    expect(leafOf(schedule, '2026-11-24T10:00')).toEqual({ day: '2026-12-04' });
  });

  it('shows the last session of what is over', () => {
    const schedule = { occurrences: [session('2026-11-20T18:00', '2026-11-20T20:00')] };
    expect(leafOf(schedule, '2026-11-24T10:00')).toEqual({ day: '2026-11-20' });
  });

  it('shows until when an exhibition runs once it has begun, and how far it is', () => {
    const schedule = { occurrences: [], period: { from: '2026-11-04', to: '2026-12-13' } };
    expect(leafOf(schedule, '2026-11-24T10:00')).toEqual({ day: '2026-12-13', elapsed: 50 });
  });

  it('shows when an exhibition opens before it does', () => {
    const schedule = { occurrences: [], period: { from: '2026-12-04', to: '2027-03-13' } };
    expect(leafOf(schedule, '2026-11-24T10:00')).toEqual({ day: '2026-12-04' });
  });
});
