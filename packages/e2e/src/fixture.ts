import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PACKAGE = resolve(import.meta.dirname, '..');
const ASTRO = join(PACKAGE, 'node_modules/.bin/astro');
const ENVIRONMENT = {
  ...process.env,
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
  /** Runs `astro build` in `sites/<id>`. */
  build(id: string): { code: number; output: string };
  /** Builds sites at the same time. @throws what the first to fail has said */
  buildAll(ids: readonly string[]): Promise<void>;
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
  const copy = (from: string, to: string) =>
    cpSync(from, to, {
      recursive: true,
      filter: (path) => !/\/(?:dist|node_modules|\.astro|\.turbo)$/.test(path),
    });
  copy(join(PACKAGE, 'fixtures/network'), root);
  // The portal has pages of its own: the fixture reads them with its own data.
  copy(resolve(PACKAGE, '../../sites/national'), join(root, 'sites/national'));
  const run = (command: string, arguments_: string[], cwd: string) => {
    const { status, stdout, stderr } = spawnSync(command, arguments_, {
      cwd,
      env,
      encoding: 'utf8',
    });
    return { code: status ?? 1, output: stdout + stderr };
  };
  return {
    root,
    environment: env,
    write: (path, text) => writeFileSync(join(root, path), text),
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    build: (id) => run(ASTRO, ['build'], join(root, 'sites', id)),
    buildAll: async (ids) => {
      const inSite = (id: string) => ({ cwd: join(root, 'sites', id), env });
      await Promise.all(ids.map((id) => promisify(execFile)(ASTRO, ['build'], inSite(id))));
    },
    exportData: (id) =>
      run(
        process.execPath,
        [resolve(PACKAGE, '../../scripts/export.ts')],
        join(root, 'content', id),
      ),
    dist: (id) => join(root, 'sites', id, 'dist'),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
}
