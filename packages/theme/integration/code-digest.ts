import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What contents become pages with: whole packages, which is more than a page needs, and simple. */
const PACKAGES = ['aggregate', 'atlas', 'calendar', 'cms', 'content', 'schemas', 'theme'];
const SKIPPED = /(?:^|\/)(?:node_modules|dist|\.astro|\.turbo|test)(?:\/|$)|\.test\.ts$/;
const packagesDirectory = join(import.meta.dirname, '../..');

let code: string | undefined;

/** A digest of our code and of the versions of the libraries: where it differs, nothing made before is right. */
export function codeDigest(): string {
  code ??= hash(
    'sha1',
    [
      ...PACKAGES.map((name) => digestOfFolder(join(packagesDirectory, name))),
      lockfileDigest(packagesDirectory),
      process.version,
    ].join('\n'),
    'base64url',
  );
  return code;
}

/**
 * A digest of the names and bytes of a folder's files; tests and what builds write are left out.
 * @param but what else is left out, by its path in the folder
 */
export function digestOfFolder(directory: string, but?: RegExp): string {
  const lines = filesIn(directory, directory)
    .filter((file) => !but?.test(file))
    .sort()
    .map((file) => `${file} ${hash('sha1', readFileSync(join(directory, file)), 'base64url')}`);
  return hash('sha1', lines.join('\n'), 'base64url');
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

/** Of the repository in which the packages lie. */
function lockfileDigest(directory: string): string {
  const file = join(directory, 'pnpm-lock.yaml');
  if (existsSync(file)) return hash('sha1', readFileSync(file), 'base64url');
  const parent = dirname(directory);
  return parent === directory ? '' : lockfileDigest(parent);
}
