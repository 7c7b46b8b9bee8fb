import { MDX_ATTRIBUTES, MDX_COMPONENTS } from '@echosciences/schemas';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { walk } from '../body/walk.ts';
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
    walk(tree as Nodes, (node) => {
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
      return attributeFault(node);
    default:
      return undefined;
  }
}

type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function attributeFault({ name, attributes }: JsxElement): string | undefined {
  const allowed = MDX_ATTRIBUTES[name ?? ''] ?? [];
  for (const attribute of attributes) {
    const { type, value } = attribute;
    if (type !== 'mdxJsxAttribute' || (value != null && typeof value !== 'string')) {
      return 'un attribut s’écrit entre guillemets, sans accolades';
    }
    if (!allowed.includes(attribute.name)) {
      return `attribut « ${attribute.name} » refusé sur <${name}> : le retirer (admis : ${allowed.join(', ')})`;
    }
  }
  return undefined;
}
