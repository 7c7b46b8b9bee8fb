import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ICAL from 'ical.js';

/** What a calendar says of one event. */
export interface ReadEvent {
  uid: string;
  /** `2026-12-13T18:30:00+01:00`, or a day. */
  start: string;
  end: string | null;
  status: string;
  sequence: number;
  summary: string;
  description: string;
  location: string;
  url: string;
}

export interface ReadFeed {
  /** What is wrong with the file, when something is. */
  problem: string | null;
  version: string;
  title: string;
  self: string[];
  entries: { id: string; link: string; title: string; published: number[] }[];
}

/** The files of a built site with one of some extensions, as paths from its root. */
export function filesOf(dist: string, ...extensions: string[]): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.some((extension) => name.endsWith(`.${extension}`)))
    .sort();
}

/** The files read by python3-icalendar, by path. */
export function readCalendars(files: readonly string[]): Record<string, ReadEvent[]> {
  return readWithPython('calendars.py', files);
}

/** The files read by python3-feedparser, by path. */
export function readFeeds(files: readonly string[]): Record<string, ReadFeed> {
  return readWithPython('feeds.py', files);
}

/** The rows of CSV files read by Python, by path. */
export function readTables(files: readonly string[]): Record<string, Record<string, string>[]> {
  return readWithPython('tables.py', files);
}

/** A calendar read by ical.js: times on the wall, without their offset. */
export function readWithIcalJs(text: string): Omit<ReadEvent, 'url'>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString();
    return {
      uid: value('uid') ?? '',
      start: value('dtstart') ?? '',
      end: value('dtend') ?? null,
      status: value('status') ?? '',
      sequence: Number(value('sequence')),
      summary: value('summary') ?? '',
      description: value('description') ?? '',
      location: value('location') ?? '',
    };
  });
}

/**
 * Imports a calendar into khal, which has no other, and lists days.
 * @returns one `day uid` for each event of each day
 */
export function listWithKhal(file: string, from: string, to: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'khal-'));
  const config = join(folder, 'config');
  writeFileSync(config, khalConfig(folder));
  const khal = (...arguments_: string[]) =>
    run('/usr/bin/khal', ['-c', config, ...arguments_], {
      env: {
        ...process.env,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    });
  try {
    khal('import', '--batch', '-a', 'agenda', file);
    const lines = khal('list', '--day-format', '{date-long}', '--format', '{uid}', from, to);
    let day = '';
    return lines.split('\n').flatMap((line) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(line)) day = line;
      return line.includes('@') ? [`${day} ${line.trim()}`] : [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Debian's own, where its packages are: another one may come first in the path. */
const PYTHON = '/usr/bin/python3';
const READERS = resolve(import.meta.dirname, '../readers');

/** One process for all files. */
function readWithPython<Result>(script: string, files: readonly string[]): Record<string, Result> {
  return JSON.parse(run(PYTHON, [join(READERS, script)], { input: JSON.stringify(files) }));
}

function run(
  command: string,
  arguments_: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv },
): string {
  if (!existsSync(command)) {
    throw new Error(
      `No ${command}: "apt-get install khal python3-icalendar python3-feedparser" (Debian).`,
    );
  }
  const { status, stdout, stderr } = spawnSync(command, arguments_, {
    ...options,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) throw new Error(`${command} ${arguments_.join(' ')}: ${stderr}`);
  return stdout;
}

function khalConfig(folder: string): string {
  return `
[calendars]
[[agenda]]
path = ${folder}/agenda
[sqlite]
path = ${folder}/khal.db
[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;
}
