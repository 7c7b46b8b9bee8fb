import { MDX_COMPONENTS } from '@echosciences/schemas';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { visit } from 'unist-util-visit';
import type { Finding } from '../finding.ts';
import { errorAt, perEntry } from '../rule.ts';

const ALLOWED = MDX_COMPONENTS.map((name) => `<${name}>`).join(', ');

/** MDX runs code: here it has the listed components with plain attributes, and nothing else. */
export const mdx = perEntry('mdx', (entry) => {
  if (!entry.file.endsWith('.mdx')) return [];
  const findings: Finding[] = [];
  const report = (place: { line?: number; column?: number } | undefined, message: string) => {
    const { line = 1, column = 1 } = place ?? {};
    findings.push(errorAt(entry, { line: entry.bodyLine + line - 1, column }, 'mdx', message));
  };
  try {
    const tree = fromMarkdown(entry.body, {
      extensions: [mdxjs()],
      mdastExtensions: [mdxFromMarkdown()],
    });
    visit(tree as Nodes, (node) => {
      const fault = faultOf(node);
      if (fault) report(node.position?.start, fault);
    });
  } catch (error) {
    report(
      (error as { place?: { line?: number; column?: number } }).place,
      'MDX illisible : vérifier les chevrons < > et les accolades { } (pour les écrire, les précéder d’une barre oblique inverse)',
    );
  }
  return findings;
});

function faultOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return `import et export sont refusés : les composants admis (${ALLOWED}) sont déjà là`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'les expressions { } sont refusées : écrire le texte lui-même';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (!MDX_COMPONENTS.includes(node.name ?? '')) {
        return `<${node.name ?? ''}> n’est pas un composant admis. Composants : ${ALLOWED}`;
      }
      return node.attributes.every(
        ({ type, value }) =>
          type === 'mdxJsxAttribute' && (value == null || typeof value === 'string'),
      )
        ? undefined
        : 'un attribut s’écrit entre guillemets, sans accolades';
    default:
      return undefined;
  }
}
