import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TaskName } from '@echosciences/scripts/lib/workers/protocol.ts';
import type { Copy } from './apply.ts';
import { apply, breakEntry } from './apply.ts';
import { buildByAstro, buildUntilKilled, createBuilder } from './builder.ts';
import { differenceOf } from './difference.ts';
import type { Commit, History, Incident, Site } from './history.ts';

const PACKAGE = resolve(import.meta.dirname, '..');
const FIRST_DAY = '2026-11-24';
const STANDARD = { ECHOSCIENCES_BUILD: 'standard' };
/** What is kept between builds, and what they give. */
const MADE = /\/(?:dist|node_modules|\.astro|\.turbo|\.cache\/bundles)$/;
/** A build that is to be killed is so at one of its first changes of files: after an edit it makes from forty to hundreds. */
const CHANGES = 80;

/** What the proof has seen besides builds that go well. */
export interface Counts {
  /** Histories at whose end the site could not be built, neither way. */
  refused: number;
  /** Incidents that took place. */
  incidents: Record<Incident['kind'], number>;
}

/** Holds builds that keep to builds that start from nothing, in a small network of its own. */
export interface Proof {
  /** @returns what differs, or `undefined` */
  differenceAfter(history: History): Promise<string | undefined>;
  readonly counts: Counts;
  dispose(): void;
}

/** Does a task in its folder, with these variables. */
type Run = (name: TaskName, directory: string, environment: NodeJS.ProcessEnv) => Promise<Problem>;
/** What a build says when it fails. */
type Problem = string | undefined;

/** Builds the network a first time: every history starts from there. */
export async function createProof(sites: readonly Site[]): Promise<Proof> {
  const directory = mkdtempSync(join(PACKAGE, '.fixture-incremental-'));
  const [start, kept, fresh] = ['start', 'kept', 'fresh'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ];
  const [keeping, judging] = [createBuilder(), createBuilder()];
  const counts: Counts = { refused: 0, incidents: { killed: 0, refused: 0, standard: 0 } };
  copySources(join(PACKAGE, 'fixtures/network'), kept);
  copySources(resolve(PACKAGE, '../../sites/national'), join(kept, 'sites/national'));
  for (const site of sites) {
    const problem = await buildSite({ root: kept, site, day: FIRST_DAY }, keeping.run);
    if (problem) throw new Error(`The network itself cannot be built: ${site}: ${problem}`);
  }
  cpSync(kept, start, { recursive: true, preserveTimestamps: true });
  return {
    async differenceAfter({ site, isPlain, commits }) {
      for (const root of [kept, fresh]) rmSync(root, { recursive: true, force: true });
      // Where it was built: what is kept may name the folder.
      cpSync(start, kept, { recursive: true, preserveTimestamps: true });
      copySources(start, fresh);
      const [mine, theirs] = await Promise.all([
        buildAfterEach(
          { root: kept, site, day: FIRST_DAY },
          commits,
          isPlain ? byAstro(keeping.run) : keeping.run,
          counts,
        ),
        buildOnce(
          { root: fresh, site, day: FIRST_DAY },
          commits,
          isPlain ? byAstro(judging.run, STANDARD) : judging.run,
        ),
      ]);
      if (mine && theirs) counts.refused += 1;
      else if (mine ?? theirs) {
        return `only the ${mine ? 'kept' : 'fresh'} build fails: ${mine ?? theirs}`;
      }
      return mine ? undefined : differenceOf(distOf(kept, site), distOf(fresh, site));
    },
    counts,
    dispose: () => {
      for (const builder of [keeping, judging]) builder.dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };

  /** An export has no plain way: it is the same in the process that stays, which does one at a time. */
  function byAstro(exporting: Run, more: NodeJS.ProcessEnv = {}): Run {
    return (name, at, env) =>
      name === 'build' ? buildByAstro(at, { ...env, ...more }) : exporting(name, at, env);
  }
}

async function buildAfterEach(
  copy: Copy,
  commits: readonly Commit[],
  run: Run,
  counts: Counts,
): Promise<Problem> {
  let problem: Problem;
  for (const { edits, incident } of commits) {
    const [first, ...others] = edits;
    if (first) await apply(copy, first);
    if (incident && (await happens(copy, incident, run))) counts.incidents[incident.kind] += 1;
    for (const edit of others) await apply(copy, edit);
    problem = await buildSite(copy, run);
  }
  return problem;
}

async function buildOnce(copy: Copy, commits: readonly Commit[], run: Run): Promise<Problem> {
  for (const edit of commits.flatMap(({ edits }) => edits)) await apply(copy, edit);
  return buildSite(copy, run);
}

/** @returns whether it took place: a build may end before it is killed */
async function happens(copy: Copy, { kind, pick }: Incident, run: Run): Promise<boolean> {
  const env = environment(copy.day);
  const site = join(copy.root, 'sites', copy.site);
  switch (kind) {
    case 'killed':
      return (await buildUntilKilled(site, env, 1 + (pick % CHANGES))).wasKilled;
    case 'refused': {
      const mend = breakEntry(copy, pick);
      const problem = await buildSite(copy, run);
      mend();
      return problem !== undefined;
    }
    case 'standard':
      return !(await run('build', site, { ...env, ...STANDARD }));
  }
}

/** @returns what a build says that fails, or before it an export that the portal reads */
async function buildSite({ root, site, day }: Copy, run: Run): Promise<Problem> {
  const env = environment(day);
  for (const id of site === 'national' ? ['fictif', 'vide'] : []) {
    const problem = await run('export', join(root, 'content', id), env);
    if (problem) return problem;
  }
  return run('build', join(root, 'sites', site), env);
}

function copySources(from: string, to: string): void {
  if (!existsSync(from)) return;
  cpSync(from, to, { recursive: true, filter: (path) => !MADE.test(path) });
}

function distOf(root: string, site: Site): string {
  return join(root, 'sites', site, 'dist');
}

function environment(day: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // What Vitest says of itself is not for the sites: their pages would lack the security policy.
    NODE_ENV: undefined,
    PROD: undefined,
    DEV: undefined,
    MODE: undefined,
    ECHOSCIENCES_NOW: day,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
}
