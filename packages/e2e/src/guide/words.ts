import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const PACKAGES = resolve(import.meta.dirname, '../../..');

/** Where the words stand that a coordinator reads: forms and their choices, the admin, the sites' own pages. */
const SOURCES = [
  'cms/src/**/*.{ts,tsx}',
  'schemas/src/**/*.ts',
  'theme/texts.ts',
  'theme/texts/*.ts',
];

/** What stands for a value in a text: `%{item}` of Decap's phrases, `${count}`, an expression in JSX. */
const VALUE = '\uFFFC';

/**
 * Whether a text is written on a screen of the admin or of the dashboard: it is a whole text of its
 * sources, where a value may stand for a few words.
 */
export function screenTexts(): (text: string) => boolean {
  const texts = new Set(
    SOURCES.flatMap((pattern) => globSync(pattern, { cwd: PACKAGES }))
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .flatMap((file) => textsOf(resolve(PACKAGES, file))),
  );
  // A text that is nothing but a value would allow any word.
  const patterns = [...texts]
    .filter((text) => text.includes(VALUE) && /\p{L}{2}|＋|\+/u.test(text))
    .map((text) => new RegExp(`^${text.split(VALUE).map(escaped).join('.+')}$`, 'u'));
  return (text) => {
    const wanted = plain(text);
    return texts.has(wanted) || patterns.some((pattern) => pattern.test(wanted));
  };
}

/** `RegExp.escape()` is newer than the types of this repository. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    const text = textOf(node);
    if (text) texts.push(plain(text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return node.text.replace(/%\{\w+\}/g, VALUE);
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .join(VALUE);
  }
  return ts.isJsxText(node) ? node.text : undefined;
}

/** A text as it is compared: any space is a space, any plus sign a plus sign. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
