import { headingId, suggest } from '@echosciences/schemas';
import type { Heading, Nodes } from 'mdast';
import type { Fault } from '../finding.ts';
import { walk } from './walk.ts';

/** The addresses of the parts of a body, without the numbers that tell equal ones apart. */
export function anchorsOf(tree: Nodes): ReadonlySet<string> {
  const anchors = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'heading') anchors.add(headingId(textOf(node)));
  });
  return anchors;
}

/**
 * A link to a part of its own text leads to one of its headings. A warning: the theme has places of
 * its own, which only the built page knows.
 */
export function fragmentFault(
  url: string,
  anchorsOfText: () => ReadonlySet<string>,
): Fault | undefined {
  if (!url.startsWith('#') || url === '#' || url.startsWith('#user-content-')) return undefined;
  const id = url.slice(1);
  const anchors = anchorsOfText();
  if (anchors.has(id) || anchors.has(id.replace(/-\d+$/, ''))) return undefined;
  const known = [...anchors];
  const near = suggest(id, known);
  const remedy = near
    ? `Peut-être #${near} ?`
    : known.length > 0
      ? `Intertitres : ${known.map((one) => `#${one}`).join(', ')}`
      : 'Ce texte n’a pas d’intertitre';
  return {
    code: 'lien',
    level: 'avertissement',
    message: `« ${url} » ne mène à aucun intertitre de ce texte. ${remedy}`,
  };
}

function textOf(node: Heading | Heading['children'][number]): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
