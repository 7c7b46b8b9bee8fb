import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { treeFaults } from '../body/tree-faults.ts';
import type { Entry } from '../load-territory.ts';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

/** What a body has wrong by itself: images, headings, HTML that is not on the list, odd links. */
export const markdown: Rule = ({ entries }) => entries.flatMap(bodyFindings);

/** Text alone needs no parser: most of what could be wrong begins with one of these. */
const MARKUP = /[!#<[@]|^[=-]+\s*$/m;

function bodyFindings(entry: Entry) {
  if (!MARKUP.test(entry.body)) return [];
  const tree = treeOf(entry);
  if (!tree) return [];
  return treeFaults(tree, entry.assets).map(({ line, column, code, message, level }) => ({
    ...errorAt(entry, { line: entry.bodyLine + line - 1, column }, code, message),
    ...(level && { level }),
  }));
}

/** As the build's own parser reads it; MDX that it cannot read is told by the rule of MDX. */
function treeOf({ file, body }: Entry): Nodes | undefined {
  if (!file.endsWith('.mdx')) return markdownToMdast(body);
  try {
    return mdxToMdast(body);
  } catch {
    return undefined;
  }
}
