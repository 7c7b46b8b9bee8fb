import { join } from 'node:path';
import { listTerritories } from '@echosciences/content';
import { createWorkspace } from '@echosciences/corpus/workspace';
import type { Peer } from '@echosciences/peers/peers.ts';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { Measure } from '../lib/measure.ts';
import type { Case } from './cases.ts';
import { casesOf, runCase } from './cases.ts';
import type { Mode, Network } from './network.ts';
import { build } from './network.ts';
import { preparePeers } from './peers.ts';
import type { CaseResult, PeerResult, Results } from './report.ts';

export interface SuiteOptions {
  repository: string;
  /** Folder in which networks are generated, one after the other. */
  directory: string;
  /** Generated entries of each territory. */
  sizes: readonly number[];
  runs: number;
  modes: readonly Mode[];
  peers: readonly Peer[];
  /** Pictures that the entries share; as many as a network has without. */
  pictures?: number;
  /** Which cases are run; all without. */
  only?: (one: Case) => boolean;
  /** Sites to build; all without. */
  sites?: readonly string[];
  today: string;
}

/**
 * Builds generated networks of several sizes. The runs of all cases and peers take turns, so that
 * what else the machine does weighs on each alike: their ratios hold where their seconds do not.
 */
export async function runSuite(options: SuiteOptions): Promise<Results> {
  const results: Results = { cases: [], peers: [] };
  for (const entries of options.sizes) {
    await withNetwork(options, entries, async (network) => {
      const { cases, peers } = await runSize(network, entries, options);
      results.cases.push(...cases);
      results.peers.push(...peers);
    });
  }
  return results;
}

/** Generates a network, and removes it in the end. */
export async function withNetwork<Result>(
  {
    repository,
    directory,
    today,
    sites,
    pictures,
  }: Pick<SuiteOptions, 'repository' | 'directory' | 'today' | 'sites' | 'pictures'>,
  entries: number,
  use: (network: Network) => Promise<Result>,
): Promise<Result> {
  const workspace = await createWorkspace({
    root: join(directory, `network-${entries}`),
    repository,
    entries,
    ...(pictures && { pictures }),
    today,
  });
  const { root } = workspace;
  const all = [...listTerritories(join(root, 'content')), NATIONAL_ID];
  try {
    return await use({ root, today, sites: sites ?? all });
  } finally {
    workspace.dispose();
  }
}

async function runSize(
  network: Network,
  entries: number,
  { modes, peers, only, runs }: SuiteOptions,
): Promise<Results> {
  const prepared = preparePeers(network, peers, listTerritories(join(network.root, 'content')));
  const cases = casesOf(network, modes)
    .filter((one) => only?.(one) ?? true)
    .map((one) => ({
      one,
      result: { entries, case: one.name, mode: one.mode, runs: [] } as CaseResult,
    }));
  const rivals = prepared.map((peer) => ({
    peer,
    result: { entries, peer: peer.name, posts: peer.posts, runs: [] } as PeerResult,
  }));
  // Images are encoded once for all sites and builds, and kept by CI: no case measures that.
  if (cases.length > 0) await build(network, 'fast');
  let changes = 0;
  for (let round = 0; round < runs; round++) {
    for (const { one, result } of cases) {
      result.runs.push(await runCase(network, one, ++changes));
      progress(`${entries} entries, ${one.name} (${one.mode})`, result.runs.at(-1));
    }
    for (const { peer, result } of rivals) {
      result.runs.push(await peer.run());
      progress(`${entries} entries, ${peer.name}`, result.runs.at(-1));
    }
  }
  return { cases: cases.map(({ result }) => result), peers: rivals.map(({ result }) => result) };
}

function progress(what: string, run: Measure | undefined): void {
  console.error(`${what}: ${run?.seconds.toFixed(1)} s, CPU ${run?.cpu.toFixed(1)} s`);
}
