import { expect, test } from 'vitest';
import { isBeyond, ratiosOf } from './ci.ts';
import { LIMITS } from './limits.ts';
import type { Results } from './report.ts';
import { caseRows, peerRows } from './report.ts';

test('ratios are of medians of processor time, so one bad run changes nothing', () => {
  const rows = ratiosOf(results({ cold: [10, 10, 500], article: [2, 2, 2] }));
  expect(rows.find(({ ratio }) => ratio === 'one article changed, to cold')?.measured).toBe(0.2);
  expect(rows.filter(isBeyond)).toEqual([]);
});

test('a change that costs as much as a cold build is beyond its limit', () => {
  const rows = ratiosOf(results({ cold: [10], article: [10] }));
  expect(rows.filter(isBeyond).map(({ ratio }) => ratio)).toEqual(['one article changed, to cold']);
});

test('what was not measured is beyond its limit', () => {
  expect(ratiosOf({ cases: [], peers: [] }).filter(isBeyond)).toHaveLength(
    Object.keys(LIMITS).length,
  );
});

test('tables give ratios to the standard builds and to the other generators of the same run', () => {
  const all = results({ cold: [10], article: [2] });
  expect(caseRows(all).find((row) => row.case === 'cold full network')).toMatchObject({
    '× naive': 0.5,
    '× naive, CPU': 0.5,
  });
  expect(peerRows(all)).toMatchObject([
    { generator: 'eleventy', 'ms a page': 20, '× eleventy': 1 },
    { generator: 'ours', 'ms a page': 30, '× eleventy': 1.5 },
    { generator: 'ours, the real theme', 'ms a page': 100, '× eleventy': 5 },
  ]);
});

function results({ cold, article }: { cold: number[]; article: number[] }): Results {
  const run = (cpu: number) => ({
    seconds: cpu,
    cpu,
    peakProcess: 500,
    peakTotal: 900,
    pages: 100,
    files: 300,
    bytes: 1e6,
  });
  const of = (name: string, cpu: number[], mode: 'fast' | 'naive' = 'fast') => ({
    ...{ entries: 60, case: name, mode },
    runs: cpu.map(run),
  });
  const peer = (name: string, cpu: number) => ({
    ...{ entries: 60, peer: name, posts: 80 },
    runs: [run(cpu)],
  });
  return {
    cases: [
      of('cold full network', [20], 'naive'),
      of('cold full network', cold),
      of('one article changed', article),
      of('nothing changed', [0.5]),
    ],
    peers: [peer('eleventy', 2), peer('ours', 3)],
  };
}
