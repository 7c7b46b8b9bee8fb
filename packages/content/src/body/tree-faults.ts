import type { Definition, Nodes, Parents } from 'mdast';
import type { Fault } from '../finding.ts';
import { anchorsOf, fragmentFault } from './anchors.ts';
import type { BodyFault } from './fault.ts';
import { headingFault } from './heading-fault.ts';
import { htmlFaults } from './html-faults.ts';
import { imageFault } from './image-fault.ts';
import { linkFault } from './link-fault.ts';
import { walk } from './walk.ts';

/**
 * What one body, parsed by any parser of mdast, has wrong by itself: its images, headings, HTML and
 * the form of its links. Where these lead is a rule of the whole network.
 * @param images names of the files beside the entry
 */
export function treeFaults(tree: Nodes, images: readonly string[]): BodyFault[] {
  const faults: BodyFault[] = [];
  const report = (node: Nodes, fault: Fault | undefined) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (fault) faults.push({ line, column, ...fault });
  };
  // Few texts link to their own parts, and some link thousands of times.
  let anchors: ReadonlySet<string> | undefined;
  const anchorsOfText = () => {
    anchors ??= anchorsOf(tree);
    return anchors;
  };
  const defined = definitionsIn(tree);
  const definitions = addressesOf(defined);
  let level = 1;
  walk(tree, (node) => {
    if ('children' in node) faults.push(...htmlFaults(node as Parents));
    switch (node.type) {
      case 'heading':
        report(node, headingFault(node.depth, level));
        level = node.depth;
        break;
      case 'image':
        report(node, imageFault(node, images));
        break;
      case 'imageReference':
        report(
          node,
          imageFault({ alt: node.alt, url: definitions.get(node.identifier) ?? '' }, images),
        );
        definitions.delete(node.identifier);
        break;
      case 'link':
        report(node, linkFault(node.url) ?? fragmentFault(node.url, anchorsOfText));
        break;
      default:
    }
  });
  // Those left lead somewhere; the others are files of images.
  for (const node of defined) {
    if (definitions.has(node.identifier)) report(node, linkFault(node.url));
  }
  return faults.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Address of each reference; of two with one name, the first counts (CommonMark). */
function addressesOf(definitions: readonly Definition[]): Map<string, string> {
  const urls = new Map<string, string>();
  for (const { identifier, url } of definitions) {
    if (!urls.has(identifier)) urls.set(identifier, url);
  }
  return urls;
}

function definitionsIn(tree: Nodes): Definition[] {
  const definitions: Definition[] = [];
  walk(tree, (node) => {
    if (node.type === 'definition') definitions.push(node);
  });
  return definitions;
}
