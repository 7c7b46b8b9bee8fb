import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { POOL_ADDRESS } from '@echosciences/scripts/lib/workers/protocol.ts';
import { builtNetwork, COMPILED, poolAddress, SHARED } from './builds.ts';

const PACKAGE = resolve(import.meta.dirname, '..');
const SCRIPTS = resolve(PACKAGE, '../../scripts');
const ASTRO = join(PACKAGE, 'node_modules/.bin/astro');
const TERRITORIES = ['fictif', 'vide'];
const ENVIRONMENT = {
  ...process.env,
  ...COMPILED,
  // What Vitest says of itself is not for the sites: their pages would lack the security policy.
  NODE_ENV: undefined,
  PROD: undefined,
  DEV: undefined,
  MODE: undefined,
  ECHOSCIENCES_NOW: '2026-11-24',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

/** A network of its own for one test file: a copy of the fixture, in which files may change. */
export interface Fixture {
  root: string;
  /** Variables of its builds. */
  environment: NodeJS.ProcessEnv;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Builds `sites/<id>`: by a worker of the test run, else by `astro build`. */
  build(id: string): { code: number; output: string };
  /** Builds sites one after the other. @throws what the first to fail has said */
  buildAll(ids: readonly string[]): Promise<void>;
  /** Exports the territories, then builds them and the portal. @throws what the first to fail has said */
  buildNetwork(): Promise<void>;
  /** Runs the `export` task of `content/<id>`. */
  exportData(id: string): { code: number; output: string };
  dist(id: string): string;
  dispose(): void;
}

/**
 * The copy lies inside the package, where the theme resolves.
 * @param environment variables of its builds, besides those of all fixtures
 */
export function createFixture(environment: Record<string, string> = {}): Fixture {
  const env = { ...ENVIRONMENT, ...environment };
  const root = mkdtempSync(join(PACKAGE, '.fixture-'));
  copySources(join(PACKAGE, 'fixtures/network'), root);
  // The portal has pages of its own: the fixture reads them with its own data.
  copySources(resolve(PACKAGE, '../../sites/national'), join(root, 'sites/national'));
  const isStandard = environment.ECHOSCIENCES_BUILD === 'standard';
  const shared = process.env[SHARED];
  if (shared) share(shared, root, isStandard ? ['images'] : ['images', 'bundles']);
  const pool = isStandard ? undefined : poolAddress();

  /** How a task is run, in a folder. */
  const command = (name: 'build' | 'export', id: string) => {
    const cwd = join(root, name === 'build' ? 'sites' : 'content', id);
    const options = { cwd, env: { ...env, [POOL_ADDRESS]: pool }, encoding: 'utf8' } as const;
    if (name === 'build' && !pool) return [ASTRO, ['build'], options] as const;
    const script = join(SCRIPTS, name === 'build' ? 'build-site.ts' : 'export.ts');
    return [process.execPath, [script], options] as const;
  };
  const run = (name: 'build' | 'export', id: string) => {
    const { status, stdout, stderr } = spawnSync(...command(name, id));
    return { code: status ?? 1, output: stdout + stderr };
  };
  const start = (name: 'build' | 'export', id: string) => promisify(execFile)(...command(name, id));
  const buildAll = async (ids: readonly string[]) => {
    for (const id of ids) await start('build', id);
  };
  return {
    root,
    environment: env,
    write: (path, text) => writeFileSync(join(root, path), text),
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    build: (id) => run('build', id),
    buildAll,
    buildNetwork: async () => {
      for (const id of TERRITORIES) await start('export', id);
      await buildAll([...TERRITORIES, 'national']);
    },
    exportData: (id) => run('export', id),
    dist: (id) => join(root, 'sites', id, 'dist'),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The same, its territories exported and all its sites built: once for all test files of a run. */
export async function createBuiltFixture(): Promise<Fixture> {
  const fixture = createFixture();
  const built = await builtNetwork();
  if (built) cpSync(built, fixture.root, { recursive: true, filter: (path) => !KEPT.test(path) });
  else await fixture.buildNetwork();
  return fixture;
}

/** What builds keep for the next one: it may name the folder. */
const KEPT = /\/(?:node_modules|\.astro|\.cache|\.turbo)$/;
const MADE = /\/(?:dist|node_modules|\.astro|\.cache|\.turbo)$/;

/** Has a fixture keep in folders of the run what its builds keep for all sites. */
function share(directory: string, root: string, names: readonly string[]): void {
  mkdirSync(join(root, '.cache'));
  for (const name of names) {
    mkdirSync(join(directory, name), { recursive: true });
    symlinkSync(join(directory, name), join(root, '.cache', name));
  }
}

function copySources(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !MADE.test(path) });
}
