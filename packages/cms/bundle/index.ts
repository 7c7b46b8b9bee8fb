import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';

const PACKAGE = resolve(import.meta.dirname, '..');
const REPOSITORY = resolve(PACKAGE, '../..');
const CACHE = join(PACKAGE, 'node_modules/.cache/admin');

const DAY_MS = 24 * 60 * 60 * 1000;

/** All that the bundle is made of: this package, those that it imports, the versions of the rest. */
const INPUTS = [
  'pnpm-lock.yaml',
  'packages/cms/{bundle,src}/**/*',
  'packages/{atlas,calendar,content,schemas}/src/**/*.ts',
];

/**
 * The folder with the admin's files, `cms.js` first; they are the same for all sites. Built when
 * something that they are made of has changed, by whoever asks first.
 */
export function adminFiles(): string {
  const directory = join(CACHE, digest());
  if (existsSync(directory)) return directory;
  const draft = join(CACHE, randomUUID());
  mkdirSync(draft, { recursive: true });
  bundleInto(draft);
  try {
    renameSync(draft, directory);
  } catch (error) {
    // Another site's build was faster.
    rmSync(draft, { recursive: true });
    if (!existsSync(directory)) throw error;
  }
  forget();
  return directory;
}

/**
 * In a process of its own: packages give a build that is made under `astro dev`, or by tests, their
 * parts for developers, twice as large.
 */
function bundleInto(directory: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), directory],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    },
  );
  if (status === 0) return;
  rmSync(directory, { recursive: true });
  throw new Error(`[cms] The admin could not be bundled.\n${stderr}`);
}

/** Bundles of other days are of no use: each weighs four megabytes. */
function forget(): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

function digest(): string {
  const hash = createHash('sha256');
  const paths = INPUTS.flatMap((pattern) =>
    globSync(join(REPOSITORY, pattern), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of paths.sort()) {
    hash.update(`${relative(REPOSITORY, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
