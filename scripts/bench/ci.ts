import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures.ts';
import type { RatioName } from './limits.ts';
import { LIMITS } from './limits.ts';
import type { Mode } from './network.ts';
import { peersNamed } from './peers.ts';
import type { Results } from './report.ts';
import { runSuite } from './suite.ts';

export interface RatioRow {
  ratio: RatioName;
  measured: number;
  limit: number;
}

const ENTRIES = 60;
/** Images are encoded before anything is measured: more of them say nothing more. */
const PICTURES = 4;
const SITES = ['bretagne', 'corse'];
/** Only what a ratio needs: standard ways are measured cold. */
const CASES: Record<Mode, readonly string[]> = {
  naive: ['cold full network'],
  fast: ['cold full network', 'nothing changed', 'one article changed'],
};
const ROUNDS = 1;

/**
 * The bench in a small size: two territories of sixty entries, each case once. What it
 * gives are ratios of processor time, which hold on a machine that others use.
 */
export async function smallBench(repository: string, today: string): Promise<RatioRow[]> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return ratiosOf(
      await runSuite({
        repository,
        directory,
        today,
        sizes: [ENTRIES],
        pictures: PICTURES,
        sites: SITES,
        only: ({ name, mode }) => CASES[mode].includes(name),
        runs: ROUNDS,
        modes: ['naive', 'fast'],
        peers: peersNamed(['eleventy', 'ours']),
      }),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export function ratiosOf({ cases, peers }: Results): RatioRow[] {
  const cpu = (runs: readonly { cpu: number }[] = []) => median(runs.map((run) => run.cpu));
  const ours = (name: string, mode = 'fast') =>
    cpu(cases.find((one) => one.case === name && one.mode === mode)?.runs);
  const peer = (name: string) => cpu(peers.find((one) => one.peer === name)?.runs);
  const cold = ours('cold full network');
  const measured: Record<RatioName, number> = {
    'cold, fast to standard': cold / ours('cold full network', 'naive'),
    'one article changed, to cold': ours('one article changed') / cold,
    'nothing changed, to cold': ours('nothing changed') / cold,
    'our minimal template, to Eleventy': peer('ours') / peer('eleventy'),
  };
  return (Object.keys(LIMITS) as RatioName[]).map((ratio) => ({
    ratio,
    measured: measured[ratio],
    limit: LIMITS[ratio],
  }));
}

/** A figure that could not be measured is beyond its limit. */
export function isBeyond({ measured, limit }: RatioRow): boolean {
  return !(measured <= limit);
}
