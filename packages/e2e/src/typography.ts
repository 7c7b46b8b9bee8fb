import { readFileSync } from 'node:fs';
import type { HTMLElement, Node } from 'node-html-parser';
import { NodeType, parse } from 'node-html-parser';

/** What is read aloud or shown of an element besides its text. */
const ATTRIBUTES = ['alt', 'aria-label', 'content', 'placeholder', 'title'];
/** What is written to be copied, or by programs. */
const VERBATIM = 'code, pre, script, style, template, textarea';

/** An ordinary space where French has one that does not break: a line may begin with a colon. */
const LOOSE = /.{0,40}(?: [:;!?»](?=[\s.,)]|$)|« ).{0,20}/;

/** Passages of some pages that may break before a double punctuation or inside « guillemets »: `file passage`. */
export function looseSpaces(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const page = parse(readFileSync(file, 'utf8'));
    for (const element of page.querySelectorAll(VERBATIM)) element.remove();
    const found = textsOf(page).flatMap((text) => LOOSE.exec(text)?.[0] ?? []);
    return [...new Set(found)].map((passage) => `${file} ${passage.trim()}`);
  });
}

function textsOf(node: Node): string[] {
  if (node.nodeType === NodeType.TEXT_NODE) return [node.text];
  const { attributes = {} } = node as HTMLElement;
  const told = ATTRIBUTES.flatMap((name) => attributes[name] ?? []);
  return [...told, ...node.childNodes.flatMap(textsOf)];
}
