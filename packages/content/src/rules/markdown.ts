import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import type { Finding } from '../finding.ts';
import type { Entry } from '../load-territory.ts';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

/** The body: images with a text and a file, headings that start at level 2 and skip none. */
export const markdown: Rule = ({ entries }) =>
  entries.flatMap((entry) => {
    if (!/[!#]|^[=-]+\s*$/m.test(entry.body)) return [];
    const findings: Finding[] = [];
    let level = 1;
    visit(fromMarkdown(entry.body) as Nodes, (node) => {
      const fault =
        node.type === 'image'
          ? imageFault(entry, node)
          : node.type === 'heading'
            ? headingFault(node.depth, level)
            : undefined;
      if (node.type === 'heading') level = node.depth;
      if (!fault) return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const place = { line: entry.bodyLine + line - 1, column };
      findings.push(errorAt(entry, place, ...fault));
    });
    return findings;
  });

type Fault = readonly [code: string, message: string];

function imageFault(
  entry: Entry,
  { url, alt }: { url: string; alt?: string | null },
): Fault | undefined {
  if (!alt?.trim()) {
    return ['alt', `image sans texte de remplacement : écrire ![ce que montre l’image](${url})`];
  }
  const name = decodeURI(url).replace(/^\.\//, '');
  if (entry.assets.includes(name)) return undefined;
  return /^[a-z]+:|^\//i.test(url)
    ? ['image', `image « ${url} » : poser le fichier à côté de index.md et n’écrire que son nom`]
    : ['image', `image « ${name} » introuvable à côté de index.md`];
}

function headingFault(depth: number, previous: number): Fault | undefined {
  if (depth === 1) {
    return ['titre', 'titre de niveau 1 (#) réservé au titre de la page : commencer à ##'];
  }
  if (depth > previous + 1) {
    return [
      'titre',
      `titre de niveau ${depth} après un niveau ${previous} : écrire ${'#'.repeat(previous + 1)}`,
    ];
  }
  return undefined;
}
