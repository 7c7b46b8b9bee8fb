import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** Something wrong in a Markdown body, at a 1-based place of it. */
export interface BodyFault {
  line: number;
  column: number;
  code: string;
  /** French: what is wrong and what to write instead. */
  message: string;
}

/**
 * Images have a text and a file, headings start at level 2 and skip none.
 * @param images names of the files beside the entry
 */
export function bodyFaults(body: string, images: readonly string[]): BodyFault[] {
  if (!/[!#]|^[=-]+\s*$/m.test(body)) return [];
  const faults: BodyFault[] = [];
  let level = 1;
  visit(fromMarkdown(body) as Nodes, (node) => {
    const fault =
      node.type === 'image'
        ? imageFault(images, node)
        : node.type === 'heading'
          ? headingFault(node.depth, level)
          : undefined;
    if (node.type === 'heading') level = node.depth;
    if (!fault) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const [code, message] = fault;
    faults.push({ line, column, code, message });
  });
  return faults;
}

type Fault = readonly [code: string, message: string];

function imageFault(
  images: readonly string[],
  { url, alt }: { url: string; alt?: string | null },
): Fault | undefined {
  if (!alt?.trim()) {
    return ['alt', `image sans texte de remplacement : écrire ![ce que montre l’image](${url})`];
  }
  const name = fileName(url).replace(/^\.\//, '');
  if (images.includes(name)) return undefined;
  return /^[a-z]+:|^\//i.test(url)
    ? ['image', `image « ${url} » : poser le fichier à côté de index.md et n’écrire que son nom`]
    : ['image', `image « ${name} » introuvable à côté de index.md`];
}

/** A name as a folder has it; one with a stray `%` is no encoded address, and names no file either. */
function fileName(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
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
