import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BodyFault } from './body/fault.ts';
import { treeFaults } from './body/tree-faults.ts';
import { characterProblems } from './characters.ts';

export type { BodyFault } from './body/fault.ts';

/**
 * What a body has wrong by itself, told in a browser too: a parser of JavaScript stands for the
 * build's native one, which `pnpm check` uses.
 * @param images names of the files beside the entry
 */
export function bodyFaults(body: string, images: readonly string[]): BodyFault[] {
  const tree = fromMarkdown(body, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }) as Nodes;
  return [...characterProblems(body), ...treeFaults(tree, images)];
}
