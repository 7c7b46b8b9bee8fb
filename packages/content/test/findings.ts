import { checkTerritory } from '../src/check.ts';
import { loadTerritory } from '../src/load-territory.ts';
import { loadTaxonomies } from '../src/shared.ts';
import { contentFolder, entry } from './sandbox.ts';

export const ARTICLE = 'fictif/articles/2026/mon-article/index.md';

/** An article's file; lines that replace or add to a valid front matter, and a body. */
export const article = (lines: Record<string, string> = {}, body?: string) =>
  entry({ kind: 'kind: divers', ...lines }, body);

/** What is found in the territory « fictif », as `file:line:col code message`; a warning says that it is one. */
export function findings(files: Record<string, string | Buffer | null>): string[] {
  return check(contentFolder(files));
}

/** The same of a folder, its other territories loaded too. */
export function check(root: string, ...others: string[]): string[] {
  const content = loadTerritory(root, 'fictif');
  const { data: taxonomies } = loadTaxonomies(root);
  const territories = new Map(others.map((id) => [id, loadTerritory(root, id)]));
  return checkTerritory(content, { taxonomies, territories }).map(
    ({ file, line, column, level, code, message }) =>
      `${file.replace('content/fictif/', '')}:${line}:${column} ${level === 'erreur' ? '' : '(avertissement) '}${code} ${message}`,
  );
}

/** What is found in the body of one article, as `line:col code message`, lines counted in the body. */
export function inBody(body: string): string[] {
  const text = article({}, body);
  const header = text.slice(0, text.length - body.length).split('\n').length - 1;
  return findings({ [ARTICLE]: text }).map((found) =>
    found
      .replace('articles/2026/mon-article/index.md:', '')
      .replace(/^\d+/, (line) => String(Number(line) - header)),
  );
}
