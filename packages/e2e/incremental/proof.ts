import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Copy } from './apply.ts';
import { apply } from './apply.ts';
import { differenceOf } from './difference.ts';
import type { Commit } from './edits.ts';

const PACKAGE = resolve(import.meta.dirname, '..');
const ASTRO = join(PACKAGE, 'node_modules/.bin/astro');
const EXPORT = resolve(PACKAGE, '../../scripts/export.ts');
const FIRST_DAY = '2026-11-24';
/** What is kept between builds, and what they give. */
const MADE = /\/(?:dist|node_modules|\.astro|\.turbo)$/;

const run = promisify(execFile);

/** Holds builds that keep to builds that start from nothing, in a small network of its own. */
export interface Proof {
  /** @returns what differs, or `undefined` */
  differenceAfter(commits: readonly Commit[], sites: readonly Site[]): Promise<string | undefined>;
  /** Histories at whose end a site could not be built, neither way. */
  readonly refused: number;
  dispose(): void;
}

export type Site = 'fictif' | 'national';

/** Builds the network a first time: every history starts from there. */
export async function createProof(sites: readonly Site[]): Promise<Proof> {
  const directory = mkdtempSync(join(PACKAGE, '.fixture-incremental-'));
  const [start, kept, fresh] = ['start', 'kept', 'fresh'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ];
  let refused = 0;
  copySources(join(PACKAGE, 'fixtures/network'), kept);
  copySources(resolve(PACKAGE, '../../sites/national'), join(kept, 'sites/national'));
  const first = await build({ root: kept, day: FIRST_DAY }, sites);
  for (const [site, problem] of first) {
    if (problem) throw new Error(`The network itself cannot be built: ${site}: ${problem}`);
  }
  cpSync(kept, start, { recursive: true, preserveTimestamps: true });
  return {
    async differenceAfter(commits, built) {
      for (const root of [kept, fresh]) rmSync(root, { recursive: true, force: true });
      // Where it was built: what is kept may name the folder.
      cpSync(start, kept, { recursive: true, preserveTimestamps: true });
      copySources(start, fresh);
      const [ofKept, ofFresh] = await Promise.all([
        buildAfterEach({ root: kept, day: FIRST_DAY }, commits, built),
        buildOnce({ root: fresh, day: FIRST_DAY }, commits, built),
      ]);
      for (const site of built) {
        const [mine, theirs] = [ofKept.get(site), ofFresh.get(site)];
        if (mine && theirs) refused += 1;
        else if (mine ?? theirs) {
          return `${site}: only the ${mine ? 'kept' : 'fresh'} build fails: ${mine ?? theirs}`;
        }
        if (mine) continue;
        const difference = differenceOf(distOf(kept, site), distOf(fresh, site));
        if (difference) return `${site}: ${difference}`;
      }
      return undefined;
    },
    get refused() {
      return refused;
    },
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
}

type Problems = ReadonlyMap<Site, string | undefined>;

async function buildAfterEach(copy: Copy, commits: readonly Commit[], sites: readonly Site[]) {
  let problems: Problems = new Map();
  for (const commit of commits) {
    for (const edit of commit) await apply(copy, edit);
    problems = await build(copy, sites);
  }
  return problems;
}

async function buildOnce(copy: Copy, commits: readonly Commit[], sites: readonly Site[]) {
  for (const edit of commits.flat()) await apply(copy, edit);
  return build(copy, sites);
}

/** @returns what each site's build says when it fails */
async function build({ root, day }: Copy, sites: readonly Site[]): Promise<Problems> {
  const env = environment(day);
  if (sites.includes('national')) {
    await Promise.all(
      ['fictif', 'vide'].map((id) =>
        attempt(process.execPath, [EXPORT], join(root, 'content', id), env),
      ),
    );
  }
  const problems = sites.map(
    async (site) =>
      [site, await attempt(ASTRO, ['build'], join(root, 'sites', site), env)] as const,
  );
  return new Map(await Promise.all(problems));
}

async function attempt(command: string, arguments_: string[], cwd: string, env: NodeJS.ProcessEnv) {
  try {
    await run(command, arguments_, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`.split('\n').slice(-12).join('\n') || String(error);
  }
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
