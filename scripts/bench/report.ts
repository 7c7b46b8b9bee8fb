import type { Run } from './cases.ts';
import { columns, medians, round } from './figures.ts';
import type { Mode } from './network.ts';
import type { PeerRun } from './peers.ts';

/** All runs of one case, or of one peer, at one size. */
export interface CaseResult {
  entries: number;
  case: string;
  mode: Mode;
  runs: Run[];
}

export interface PeerResult {
  entries: number;
  peer: string;
  posts: number;
  runs: PeerRun[];
}

export interface Results {
  cases: CaseResult[];
  peers: PeerResult[];
}

/** Our own sites as a peer: their pages hold much more than the template that all others share. */
const THEME = 'ours, the real theme';

/** One row a case: medians, and the ratio to the standard builds of the same run. */
export function caseRows({ cases }: Results) {
  return cases.map(({ entries, case: name, mode, runs }) => {
    const run = medians(runs);
    const naive = cases.find(
      (other) => other.mode === 'naive' && other.entries === entries && other.case === name,
    );
    const standard = mode === 'fast' && naive ? medians(naive.runs) : undefined;
    return {
      entries,
      case: mode === 'naive' ? `${name} (naive)` : name,
      ...columns(run),
      'site ready, s': seconds(run.siteReady),
      'portal ready, s': seconds(run.portalReady),
      pages: run.pages,
      files: run.files,
      MB: Math.round(run.bytes / 1e6),
      '× naive': standard && round(run.seconds / standard.seconds),
      '× naive, CPU': standard && round(run.cpu / standard.cpu),
    };
  });
}

/** One row a generator: what a page costs, and how that compares. */
export function peerRows({ cases, peers }: Results) {
  return [...new Set(peers.map(({ entries }) => entries))].flatMap((entries) => {
    const rows = peers
      .filter((peer) => peer.entries === entries)
      .map(({ peer, posts, runs }) => perPage(peer, posts, medians(runs)));
    const theme = cases.find(
      (one) => one.entries === entries && one.mode === 'fast' && one.case === 'cold full network',
    );
    if (theme) rows.push(perPage(THEME, undefined, medians(theme.runs)));
    const of = (name: string) => rows.find((row) => row.generator === name);
    return rows.map((row) => ({
      ...row,
      ...ratios('hugo', row, of('hugo')),
      ...ratios('eleventy', row, of('eleventy')),
    }));
  });
}

type Row = ReturnType<typeof perPage>;

function perPage(generator: string, posts: number | undefined, run: PeerRun) {
  return {
    generator,
    posts,
    pages: run.pages,
    ...columns(run),
    'ms a page': round((run.seconds * 1000) / run.pages),
    'CPU ms a page': round((run.cpu * 1000) / run.pages),
  };
}

function ratios(name: string, row: Row, other: Row | undefined) {
  return other
    ? {
        [`× ${name}`]: round(row['ms a page'] / other['ms a page']),
        [`× ${name}, CPU`]: round(row['CPU ms a page'] / other['CPU ms a page']),
      }
    : {};
}

function seconds(value: number | undefined): number | undefined {
  return value === undefined ? undefined : round(value);
}
