import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Entry } from '../load-territory.ts';

/** A body as the build's own parser reads it; none of MDX that it cannot read, which the rule of MDX tells. */
export function bodyTree({ file, body }: Pick<Entry, 'file' | 'body'>): Nodes | undefined {
  if (!file.endsWith('.mdx')) return markdownToMdast(body);
  try {
    return mdxToMdast(body);
  } catch {
    return undefined;
  }
}
