import { agendaOf } from '@echosciences/calendar';
import { expect, test } from 'vitest';
import { decode, encode } from './compact.ts';
import type { RowFacts } from './row.ts';
import { rowView } from './row.ts';

const NOW = '2026-11-24T09:00';

type Period = NonNullable<RowFacts['period']>;

/** An exhibition from December to January, as the server lists it. */
function exhibition(period: Partial<Period> = {}, occurrences: RowFacts['occurrences'] = []) {
  return {
    key: 'fictif/exposition',
    title: 'Exposition',
    href: '/agenda/exposition/',
    occurrences,
    ...(occurrences.length === 0 && {
      period: { from: '2026-12-01', to: '2027-01-31', openings: [], closedOn: [], ...period },
    }),
    eventStatus: 'scheduled' as const,
    eventAttendanceMode: 'offline' as const,
    isFree: false,
    terms: {},
    accessible: [],
  };
}

/** Its lines on the server, and in the browser from compact data. */
function timesOf(event: ReturnType<typeof exhibition>): string[] {
  const { agenda } = encode([event], NOW);
  return [event, ...decode(agenda)].flatMap((facts) =>
    agendaOf([facts], NOW, ({ key }) => key).rows.map(({ span, day }) =>
      rowView(facts, span, day).time.replaceAll('\u00A0', ' '),
    ),
  );
}

const both = (time: string) => [time, time];

test('what lasts and is yet to begin says until when, on the server and in the browser', () => {
  expect(timesOf(exhibition())).toEqual(both('jusqu’au 31 janvier 2027'));
  expect(timesOf(exhibition({ openings: [{ opens: '14:00', closes: '18:00' }] }))).toEqual(
    both('14 h – 18 h, jusqu’au 31 janvier 2027'),
  );
  expect(timesOf(exhibition({ hours: 'Aux heures du musée' }))).toEqual(
    both('horaires sur la page, jusqu’au 31 janvier 2027'),
  );
  const days = ['01', '02', '03', '04', '05', '08', '09', '10'];
  const sessions = days.map((day) => ({
    start: `2026-12-${day}T14:00`,
    end: `2026-12-${day}T16:00`,
  }));
  expect(timesOf(exhibition({}, sessions))).toEqual(both('14 h – 16 h, jusqu’au 10 décembre 2026'));
});

test('a few days are told one by one, without an end', () => {
  expect(timesOf(exhibition({ to: '2026-12-02' }))).toEqual(Array(4).fill('toute la journée'));
});
