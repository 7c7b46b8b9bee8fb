import { execFileSync } from 'node:child_process';
import { matchesGlob } from 'node:path';

/** Files that differ between a commit and the one that is checked out, both names of a renamed one. @throws what Git says of an unknown commit */
export function changedPaths(root: string, base: string): string[] {
  const range = ['--end-of-options', base, 'HEAD', '--'];
  const text = execFileSync('git', ['diff', '--name-only', '--no-renames', '-z', ...range], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return text.split('\0').filter(Boolean);
}

/** Whether a commit is `head` or before it; an unknown one is not. */
export function isAncestor(root: string, commit: string, head: string): boolean {
  if (!/^[\da-f]{40}$/.test(commit)) return false;
  try {
    execFileSync('git', ['merge-base', '--is-ancestor', commit, head], {
      cwd: root,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Files that neither tests nor types depend on: contents (their packages apart) and what people read of the repository. */
const NO_CODE = [
  'content/**',
  'docs/**',
  '*.md',
  'LICENSE',
  '.github/*TEMPLATE*/**',
  '.github/*.md',
];
const CODE_IN_CONTENT = 'content/*/package.json';

/** Whether any of these paths may change what code does. */
export function touchesCode(paths: readonly string[]): boolean {
  return paths.some(
    (path) =>
      matchesGlob(path, CODE_IN_CONTENT) || !NO_CODE.some((glob) => matchesGlob(path, glob)),
  );
}

/** Folders of `content/` that paths lie in: territories, and the national coordination's own. */
export function territoriesOf(paths: readonly string[]): string[] {
  const ids = paths.flatMap((path) => /^content\/(?<id>[^/]+)\//.exec(path)?.groups?.id ?? []);
  return [...new Set(ids)].sort();
}
