import { join } from 'node:path';
import { typography } from '@echosciences/schemas';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Entry } from './load-territory.ts';

type Source = Pick<Entry, 'file' | 'body'>;

/**
 * The words of a body as a reader sees them, in one line, without Markdown. Read by the parser that
 * makes the pages, so that a page is found by what it says.
 */
export function plainText({ file, body }: Source): string {
  const root = file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body);
  return typography(blocksOf(root).map(sentence).filter(Boolean).join(' '));
}

/** The text of each visible entry, by `<type>/<slug>`: hidden ones stay unknown. */
export function searchTexts(entries: readonly Entry[]): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(({ data }) => data.visibility === 'published')
      .map((entry) => [`${entry.type.key}/${entry.slug}`, plainText(entry)]),
  );
}

/** Where the `export` task leaves those texts for the portal. */
export function searchTextsFile(contentDirectory: string, id: string): string {
  return join(contentDirectory, id, 'dist/search.json');
}

/** Nodes whose children run on within one line. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function blocksOf(node: Node): string[] {
  if (LINES.has(node.type) || node.value !== undefined) return [lineOf(node)];
  // A component shows its title as text.
  const attributes: Attribute[] = Array.isArray(node.attributes) ? node.attributes : [];
  const titles = attributes.flatMap(({ name, value }) =>
    name === 'titre' && typeof value === 'string' ? [value] : [],
  );
  return [...titles, ...(node.children ?? []).flatMap(blocksOf)];
}

function lineOf(node: Node): string {
  if (node.type === 'break') return ' ';
  return node.value ?? (node.children ?? []).map(lineOf).join('');
}

/** A heading or a cell ends like a sentence: excerpts run from one into the next. */
function sentence(block: string): string {
  const text = block.replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N})]$/u.test(text) ? `${text}.` : text;
}

/** What is read of a node of mdast or MDX. */
interface Node {
  type: string;
  value?: string;
  children?: readonly Node[];
  attributes?: unknown;
}

interface Attribute {
  name?: string;
  value?: unknown;
}
