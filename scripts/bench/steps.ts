import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { NATIONAL_ID } from '@echosciences/schemas';
import type { Measure } from '../lib/measure.ts';
import { outputOf } from './figures.ts';
import type { Network } from './network.ts';
import { build, changeArticle, distOf, forget, run, territoriesOf } from './network.ts';

/** Whether a step is done once for the network, or once in each territory. */
export type Scope = 'network' | 'territory';

/** What one step took at one size; or why it could not be done. */
export interface StepMeasure {
  step: string;
  scope: Scope;
  /** Entries that the step reads: of its territory, or of all. */
  entries: number;
  measure?: Measure;
  files?: number;
  failure?: string;
}

interface Step {
  name: string;
  scope: Scope;
  run(network: Network, territory: string): Promise<Measure>;
  /** Sites that it wrote. */
  wrote?: (territory: string) => string;
}

/** Each finds what those before it left. */
const STEPS: readonly Step[] = [
  {
    name: 'check',
    scope: 'network',
    run: (network) => {
      forget(network);
      return run(network, 'fast', ['scripts/check.ts', '--format', 'json']);
    },
  },
  {
    name: 'export',
    scope: 'territory',
    run: (network, territory) =>
      run(
        network,
        'fast',
        [join(network.root, 'scripts/export.ts')],
        join(network.root, 'content', territory),
      ),
  },
  {
    name: 'build, search included',
    scope: 'territory',
    run: (network, territory) => build(network, 'fast', { sites: [territory], force: true }),
    wrote: (territory) => territory,
  },
  {
    name: 'search alone',
    scope: 'territory',
    run: (network, territory) => run(network, 'fast', ['scripts/bench/index-site.ts', territory]),
  },
  {
    name: 'one article changed, site',
    scope: 'territory',
    run: (network, territory) => {
      changeArticle(network, territory, 'Une phrase de mesure.');
      return build(network, 'fast', { sites: [territory] });
    },
  },
  {
    name: 'portal, exports included',
    scope: 'network',
    run: (network) => build(network, 'fast', { sites: [NATIONAL_ID] }),
    wrote: () => NATIONAL_ID,
  },
  {
    name: 'one article changed, portal',
    scope: 'network',
    run: (network) => {
      changeArticle(network, territoriesOf(network)[0] ?? '', 'Une autre phrase de mesure.');
      return build(network, 'fast', { sites: [NATIONAL_ID] });
    },
  },
  {
    name: 'publish, site',
    scope: 'territory',
    run: (network, territory) => publish(network, territory),
  },
  {
    name: 'publish, portal',
    scope: 'network',
    run: (network) => publish(network, NATIONAL_ID),
  },
];

/** Measures every step once on one network. A step that fails is told, and those after it are tried. */
export async function measureSteps(network: Network, entries: number): Promise<StepMeasure[]> {
  const [territory = ''] = territoriesOf(network);
  const measures: StepMeasure[] = [];
  for (const { name, scope, run: runStep, wrote } of STEPS) {
    const size = scope === 'network' ? entries * territoriesOf(network).length : entries;
    const step = { step: name, scope, entries: size };
    try {
      const measure = await runStep(network, territory);
      const site = wrote?.(territory);
      measures.push({
        ...step,
        measure,
        files: site ? outputOf(distOf(network, site)).files : undefined,
      });
      console.error(`${entries} entries, ${name}: ${measure.seconds.toFixed(1)} s`);
    } catch (error) {
      measures.push({ ...step, failure: (error as Error).message });
      console.error(`${entries} entries, ${name}: ${(error as Error).message}`);
    }
  }
  return measures;
}

function publish(network: Network, site: string): Promise<Measure> {
  const served = join(network.root, '.published');
  rmSync(served, { recursive: true, force: true });
  return run(network, 'fast', ['scripts/site-publish.ts', served, site]);
}
