import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../src/record.ts';
import { CORPUS, corpus, readFile, WINDOW } from './ics-reading.ts';

/** An occurrence as python3-recurring-ical-events tells it, in wall-clock time of Paris. */
interface Occurrence {
  uid: string;
  start: string;
  end: string | null;
  allday: boolean;
  status: string;
}

type Answer = { occurrences: Occurrence[] } | { error: string };

/**
 * Calendars on which the independent reader is wrong, or asked for more than it does: why, and what
 * takes place.
 */
const EXCEPTIONS: Record<string, { because: string; events: Record<string, string[]> }> = {
  'byte-order-mark': {
    because: 'it reads no byte order mark (RFC 3629, 6: a reader may strip it)',
    events: { f3: ['2026-12-13T18:30 > 2026-12-13T20:00'] },
  },
  'class-private-and-confidential': {
    because: 'it gives private events too; we leave them (RFC 5545, 3.8.1.3)',
    events: { c3: ['2026-12-13T18:30 > 2026-12-13T20:00'] },
  },
  'duplicate-uid-newest-modified': {
    because: 'it keeps the last one of a file; the last modified counts (RFC 5546, 2.1.5)',
    events: { u2: ['2026-12-14T18:30 > 2026-12-14T20:00'] },
  },
  'duplicate-uid-newest-sequence': {
    because: 'it keeps both; the greatest SEQUENCE counts (RFC 5546, 2.1.5)',
    events: { u1: ['2026-12-14T18:30 > 2026-12-14T20:00'] },
  },
  'end-before-start': {
    because: 'it stops on an end before the start (RFC 5545, 3.8.2.2); we leave the end out',
    events: { d5: ['2026-12-13T18:30'] },
  },
  'exchange-display-name-unquoted': {
    because: 'it reads no colon outside of quotation marks (RFC 5545, 3.2), which Exchange writes',
    events: { 'x3@exchange': ['2026-12-13T18:30 > 2026-12-13T20:00'] },
  },
  'lines-end-with-cr': {
    because: 'it splits lines at LF (RFC 5545, 3.1)',
    events: { f4: ['2026-12-13T18:30 > 2026-12-13T20:00'] },
  },
  'one-bad-event-among-good-ones': {
    because: 'it stops on a DTSTART that is no date; we tell it and go on',
    events: {
      g1: ['2026-12-13T18:30 > 2026-12-13T20:00'],
      g3: ['2026-12-14T18:30 > 2026-12-14T20:00'],
    },
  },
  'range-this-and-future': {
    because: 'it reads no RANGE (RFC 5545, 3.2.13)',
    events: {
      r4: [
        '2026-11-03T18:30 > 2026-11-03T20:00',
        '2026-11-10T18:30 > 2026-11-10T20:00',
        '2026-11-18T19:00 > 2026-11-18T21:00',
        '2026-11-25T19:00 > 2026-11-25T21:00',
        '2026-12-02T19:00 > 2026-12-02T21:00',
      ],
    },
  },
  'rdate-period': {
    because: 'it reads no period in RDATE (RFC 5545, 3.8.5.2)',
    events: {
      r2: [
        '2026-11-03T18:30 > 2026-11-03T20:00',
        '2026-11-12T18:30 > 2026-11-12T19:00',
        '2026-11-19T18:30 > 2026-11-19T21:30',
      ],
    },
  },
  'rule-hourly-for-ever': {
    because: 'it has no bound; we stop at 800 sessions',
    events: {
      r7: Array.from({ length: 800 }, (_, index) => {
        const begin = Date.parse('2026-12-01T09:30Z') + index * 3_600_000;
        return [begin, begin + 1_800_000]
          .map((time) => new Date(time).toISOString().slice(0, 16))
          .join(' > ');
      }),
    },
  },
  'thunderbird-day-excludes-time': {
    because:
      'its EXDATE excludes equal values alone; a day means what starts on it (3.8.5.1 tells neither)',
    events: {
      t4: [
        '2026-11-03T18:30 > 2026-11-03T20:00',
        '2026-11-17T18:30 > 2026-11-17T20:00',
        '2026-11-24T18:30 > 2026-11-24T20:00',
      ],
    },
  },
  'utf-16': {
    because: 'calendars are UTF-8 (RFC 5545, 3.1.4); Windows writes others',
    events: { f6: ['2026-12-13T18:30 > 2026-12-13T20:00'] },
  },
};

const answers = ask();

test('the corpus has each rule of the format', () => {
  expect(corpus().length).toBeGreaterThanOrEqual(40);
  expect(corpus()).toEqual(expect.arrayContaining(Object.keys(EXCEPTIONS)));
});

test.each(corpus())('%s takes place when an independent reader says', async (name) => {
  const { records } = await readFile(name);
  const ours = byId(records.map((record) => [record.id, datesOf(record)]));
  const theirs = told(answers[`${name}.ics`]);
  // Its versions differ in what they are wrong on: what is named is not compared.
  expect(ours).toEqual(EXCEPTIONS[name]?.events ?? theirs);
});

test.each(corpus())('%s is of the status that an independent reader says', async (name) => {
  const answer = answers[`${name}.ics`];
  if (!answer || 'error' in answer) return;
  const { records } = await readFile(name);
  for (const { id, status } of records) {
    const all = answer.occurrences.filter(({ uid }) => uid === id);
    const isCancelled = all.length > 0 && all.every(({ status }) => status === 'CANCELLED');
    expect([id, status]).toEqual([id, isCancelled ? 'cancelled' : 'scheduled']);
  }
});

/** What the content can hold of it: whole days for what lasts more than 24 hours. */
function datesOf({ timings, days }: SourceRecord): string[] {
  return [
    ...timings.map(({ begin, end }) => [begin, end].filter(Boolean).join(' > ')),
    ...days.map(({ from, to }) => `${from} – ${to}`),
  ]
    .filter(isInside)
    .sort();
}

/** All occurrences of one event when they are cancelled, else the others. */
function told(answer: Answer | undefined): Record<string, string[]> | string {
  if (!answer) return 'no answer';
  if ('error' in answer) return answer.error;
  const groups = Map.groupBy(answer.occurrences, ({ uid }) => uid);
  return byId(
    [...groups].map(([uid, all]) => {
      const kept = all.filter(({ status }) => status !== 'CANCELLED');
      return [uid, (kept.length > 0 ? kept : all).map(dateOf).filter(isInside).sort()];
    }),
  );
}

function dateOf({ start, end, allday }: Occurrence): string {
  if (allday) return `${start} – ${end && end > start ? dayBefore(end) : start}`;
  if (!end || end === start) return start;
  const lasts = Date.parse(`${end}Z`) - Date.parse(`${start}Z`);
  return lasts > 86_400_000 ? `${start.slice(0, 10)} – ${end.slice(0, 10)}` : `${start} > ${end}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function isInside(date: string): boolean {
  return WINDOW.from <= date.slice(0, 10) && date.slice(0, 10) <= WINDOW.to;
}

function byId(events: readonly [id: string, dates: string[]][]): Record<string, string[]> {
  return Object.fromEntries(events.filter(([, dates]) => dates.length > 0));
}

/** One process for all files. */
function ask(): Record<string, Answer> {
  const files = corpus().map((name) => `${name}.ics`);
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [join(CORPUS, 'expect.py')], {
    cwd: CORPUS,
    input: JSON.stringify({ ...WINDOW, files }),
    encoding: 'utf8',
  });
  if (status === 0) return JSON.parse(stdout);
  throw new Error(`"apt-get install python3-recurring-ical-events" (Debian): ${stderr}`);
}

test('nothing of persons is read', async () => {
  const { items } = await readFile('persons');
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).not.toMatch(/canari/i);
});
