import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteConfig } from '../load-config.ts';

/** What pages are made with, besides content: whole packages, which is more than they read, and simple. */
const PACKAGES = ['aggregate', 'atlas', 'calendar', 'cms', 'content', 'schemas', 'theme'];
const SKIPPED = /(?:^|\/)(?:node_modules|dist|\.astro|test)(?:\/|$)|\.test\.ts$/;
const packagesDirectory = join(import.meta.dirname, '../../..');

/**
 * A digest of all that every page of a site depends on: the code, the versions of the libraries, the
 * site's own files and its configuration, the day included. Where it differs, no page is kept.
 */
export function fingerprintOf(
  siteRoot: URL,
  { contentDirectory: _, ...config }: SiteConfig,
): string {
  return hash(
    'sha1',
    [
      codeDigest(),
      digestOfFiles(fileURLToPath(siteRoot)),
      JSON.stringify(config),
      process.env.NODE_ENV,
      process.version,
    ].join('\n'),
    'base64url',
  );
}

let code: string | undefined;

function codeDigest(): string {
  code ??= hash(
    'sha1',
    [
      ...PACKAGES.map((name) => digestOfFiles(join(packagesDirectory, name))),
      lockfile(packagesDirectory),
    ].join('\n'),
    'base64url',
  );
  return code;
}

function digestOfFiles(directory: string): string {
  const files = filesIn(directory, directory).sort();
  return files
    .map((file) => `${file} ${hash('sha1', readFileSync(join(directory, file)), 'base64url')}`)
    .join('\n');
}

function filesIn(directory: string, root: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    const name = relative(root, path);
    if (SKIPPED.test(name)) return [];
    if (entry.isDirectory()) return filesIn(path, root);
    return entry.isFile() ? [name] : [];
  });
}

/** The lockfile of the repository in which the packages lie. */
function lockfile(directory: string): string {
  const file = join(directory, 'pnpm-lock.yaml');
  if (existsSync(file)) return hash('sha1', readFileSync(file), 'base64url');
  const parent = dirname(directory);
  return parent === directory ? '' : lockfile(parent);
}
