import { bodyTree } from '../body/tree.ts';
import { treeFaults } from '../body/tree-faults.ts';
import { errorAt, perEntry } from '../rule.ts';
import { webLinks } from '../web-links.ts';

/** Text alone needs no parser: most of what could be wrong begins with one of these. */
const MARKUP = /[!#<[@]|^[=-]+\s*$/m;

/** What a body has wrong by itself: images, headings, HTML that is not on the list, odd links. */
export const markdown = perEntry('markdown', (entry) => {
  const tree = MARKUP.test(entry.body) ? bodyTree(entry) : undefined;
  if (!tree) return [];
  // The rule of links asks for them next, when the tree is gone.
  webLinks(entry, tree);
  return treeFaults(tree, entry.assets).map(({ line, column, code, message, level }) => ({
    ...errorAt(entry, { line: entry.bodyLine + line - 1, column }, code, message),
    ...(level && { level }),
  }));
});
