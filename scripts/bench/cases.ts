import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { Measure } from '../lib/measure.ts';
import type { Output } from './figures.ts';
import { outputOf } from './figures.ts';
import type { Mode, Network } from './network.ts';
import {
  build,
  changeArticle,
  changeEvent,
  changeSchema,
  distOf,
  forget,
  territoriesOf,
} from './network.ts';

/** What one run of a case gives. */
export interface Run extends Measure, Output {
  /** Seconds until the changed site, and the portal, could be published. */
  siteReady?: number;
  portalReady?: number;
}

export interface Case {
  name: string;
  mode: Mode;
  /** Site that changes. */
  site?: string;
  /** Sites that are built; those of the network without. */
  sites?: readonly string[];
  run(change: number): Promise<Measure>;
}

/** The cases that standard builds are measured in as well. */
const NAIVE = ['cold full network', 'nothing changed', 'one article changed'];

/** The names that cases go by, in any network. */
export const caseNames = casesOf({ root: '', sites: [], today: '' }, ['fast']).map(
  ({ name }) => name,
);

/** What each run measures, in an order in which each case finds what it needs. */
export function casesOf(network: Network, modes: readonly Mode[]): Case[] {
  const [site = ''] = territoriesOf(network);
  const isMeasured = ({ name, mode }: Case) => mode === 'fast' || NAIVE.includes(name);
  const all = modes.flatMap((mode): Case[] => [
    {
      name: 'cold full network',
      mode,
      run: () => {
        forget(network);
        return build(network, mode, { force: true });
      },
    },
    { name: 'nothing changed', mode, run: () => build(network, mode) },
    {
      name: 'one article changed',
      mode,
      site,
      run: (change) => {
        changeArticle(network, site, `Mesure numéro ${change}, dans le texte.`);
        return build(network, mode);
      },
    },
    // As jobs of their own do it (scripts/ci/plan.ts), each with a machine for itself.
    ...[
      { name: 'one article changed: its site', sites: [site] },
      { name: 'one article changed: the portal', sites: [NATIONAL_ID] },
    ].map(
      ({ name, sites }): Case => ({
        ...{ name, mode, site, sites },
        run: async (change) => {
          changeArticle(network, site, `Mesure numéro ${change}, dans le texte.`);
          const measured = await build(network, mode, { sites });
          // The next case is to find all as it is now.
          await build(network, mode);
          return measured;
        },
      }),
    ),
    {
      name: 'one event changed',
      mode,
      site,
      run: (change) => {
        changeEvent(network, site, `Une mesure de plus, la numéro ${change}`);
        return build(network, mode);
      },
    },
    {
      name: 'schema changed',
      mode,
      run: (change) => {
        changeSchema(network, `Measure ${change}.`);
        return build(network, mode);
      },
    },
    {
      name: 'one site cold',
      mode,
      site,
      sites: [site],
      run: () => {
        forget(network, site);
        return build(network, mode, { sites: [site], force: true });
      },
    },
  ]);
  return all.filter(isMeasured);
}

/** Runs a case, and counts what its sites hold then. */
export async function runCase(network: Network, one: Case, change: number): Promise<Run> {
  const started = Date.now();
  const measured = await one.run(change);
  const built = one.sites ?? network.sites;
  const readyAt = (id: string | undefined) =>
    id === undefined || !built.includes(id)
      ? undefined
      : readySeconds(join(distOf(network, id), '_build.json'), started, measured.seconds);
  const changed = one.site !== undefined && one.name.includes('changed');
  return {
    ...measured,
    ...outputOf(...built.map((id) => distOf(network, id))),
    ...(changed && { siteReady: readyAt(one.site), portalReady: readyAt(NATIONAL_ID) }),
  };
}

/** When the record of a whole build was written; at the end at the latest, when it stayed the same. */
function readySeconds(record: string, started: number, end: number): number {
  const at = existsSync(record) ? (statSync(record).mtimeMs - started) / 1000 : end;
  return at > 0 ? at : end;
}
