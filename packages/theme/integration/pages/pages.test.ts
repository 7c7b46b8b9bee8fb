import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { changedFiles, isIntact } from './kept-files.ts';
import { fileTime, prune } from './prune.ts';
import { readState, writeState } from './state.ts';

let root: string;
const path = (name: string) => join(root, name);
const bytes = (text: string) => new TextEncoder().encode(text);
const YEAR_AGO = new Date('2025-11-24');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a digest', () => {
  test('is of what data says, not of the objects that say it', () => {
    const data = () => ({ title: 'La Rance', list: [{ a: 1 }, new Map([['b', 2]])] });
    expect(digestOf(data())).toBe(digestOf(data()));
    expect(digestOf({ ...data(), title: 'La Vilaine' })).not.toBe(digestOf(data()));
    expect(digestOf([[1], 2])).not.toBe(digestOf([1, [2]]));
    expect(digestOf({ a: undefined })).not.toBe(digestOf({ a: 'undefined' }));
  });

  test('leaves functions out, which are code', () => {
    expect(digestOf({ termsOf: () => 1 })).toBe(digestOf({ termsOf: () => 2 }));
  });
});

describe('a file', () => {
  test('that holds these bytes keeps its date', () => {
    const first = changedFiles().write(path('a/index.html'), bytes('page'));
    utimesSync(path('a/index.html'), YEAR_AGO, YEAR_AGO);
    const second = changedFiles().write(path('a/index.html'), bytes('page'), first);
    expect(second).toEqual({ ...first, modified: YEAR_AGO.getTime() });
    expect(statSync(path('a/index.html')).mtimeMs).toBe(YEAR_AGO.getTime());
  });

  test('that somebody else wrote is not what it was, unless it says the same', () => {
    const record = changedFiles().write(path('page.html'), bytes('page'));
    writeFileSync(path('page.html'), 'edit');
    utimesSync(path('page.html'), YEAR_AGO, YEAR_AGO);
    expect(isIntact(path('page.html'), record)).toBe(false);
    writeFileSync(path('page.html'), 'page');
    utimesSync(path('page.html'), YEAR_AGO, YEAR_AGO);
    expect(isIntact(path('page.html'), record)).toBe(true);
    rmSync(path('page.html'));
    expect(isIntact(path('page.html'), record)).toBe(false);
  });
});

test('what a build neither writes nor keeps is removed, with the folders that it leaves empty', () => {
  for (const name of ['old/gone', 'old/kept', 'gone/index.html', 'pagefind/entry']) {
    mkdirSync(join(path(name), '..'), { recursive: true });
    writeFileSync(path(name), name);
  }
  let since = fileTime(path('.cache/started'));
  // File dates move in steps: a build lasts longer than one.
  while (since === fileTime(path('.cache/started')));
  since = fileTime(path('.cache/started'));
  writeFileSync(path('written'), 'now');
  prune(root, since, (name) => name === 'old/kept');
  expect(readFileSync(path('old/kept'), 'utf8')).toBe('old/kept');
  expect(readFileSync(path('written'), 'utf8')).toBe('now');
  expect(readFileSync(path('pagefind/entry'), 'utf8')).toBe('pagefind/entry');
  for (const name of ['old/gone', 'gone']) {
    expect(statSync(path(name), { throwIfNoEntry: false })).toBeUndefined();
  }
});

describe('the state of a build', () => {
  const cache = () => pathToFileURL(`${root}/`);
  const state = { fingerprint: 'code', derived: { lists: ['all'] }, pages: {}, images: {} };

  test('is read by the next one of the same code', () => {
    writeState(cache(), state);
    expect(readState(cache(), 'code')).toEqual(state);
    expect(readState(cache(), 'other')).toEqual({
      fingerprint: 'other',
      derived: {},
      pages: {},
      images: {},
    });
  });

  test('that cannot be read counts for nothing', () => {
    writeFileSync(path('pages.json'), '{"format":1,"fingerprint":"code","pag');
    expect(readState(cache(), 'code').pages).toEqual({});
  });
});
