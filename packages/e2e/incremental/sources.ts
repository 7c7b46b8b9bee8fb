import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Document } from 'yaml';
import { parseDocument } from 'yaml';

/** Folder of an entry: from the network's root, `content/fictif/articles/2026/un-article`. */
export type Entry = string;

/** Entries of a territory, in an order of their own. */
export function entriesOf(root: string, territory = 'fictif'): Entry[] {
  const content = join('content', territory);
  return readdirSync(join(root, content), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)index\.mdx?$/.test(name) && !name.startsWith('dist/'))
    .map((name) => join(content, dirname(name)))
    .sort();
}

/** Those of some rubriques that no other entry names: they can go. */
export function unnamed(root: string, entries: readonly Entry[]): Entry[] {
  const all = ['fictif', 'vide', 'national'].flatMap((id) => entriesOf(root, id));
  const sources = new Map(all.map((entry) => [entry, readFileSync(fileOf(root, entry), 'utf8')]));
  return entries.filter((entry) =>
    [...sources].every(([other, text]) => other === entry || !text.includes(basename(entry))),
  );
}

/** Changes the front matter or the text of an entry. */
export function rewrite(
  root: string,
  entry: Entry,
  change: (front: Document, text: string) => string | undefined,
): void {
  const file = fileOf(root, entry);
  const [, source = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  const front = parseDocument(source);
  const changed = change(front, text) ?? text;
  writeFileSync(file, `---\n${front.toString({ lineWidth: 0 })}---\n${changed}`);
}

export function fileOf(root: string, entry: Entry): string {
  const markdown = join(root, entry, 'index.md');
  return existsSync(markdown) ? markdown : join(root, entry, 'index.mdx');
}

/** Replaces what a pattern finds in a file. */
export function replaceIn(root: string, path: string, pattern: RegExp, replacement: string): void {
  const file = join(root, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, replacement));
}

/** Sets keys of a YAML file, which stays as it is otherwise. */
export function setIn(root: string, path: string, values: Record<string, unknown>): void {
  const document = parseDocument(readFileSync(join(root, path), 'utf8'));
  for (const [key, value] of Object.entries(values)) document.set(key, value);
  writeFileSync(join(root, path), document.toString({ lineWidth: 0 }));
}

export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

export function choose<T>(values: readonly T[], pick: number): T | undefined {
  return values[pick % values.length];
}
