import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { isPair, isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { Replacement } from '../../lib/replaced.ts';
import { replaced } from '../../lib/replaced.ts';

/** What to write in place of a text of the front matter; undefined leaves it. */
type Choose = (value: string, field: string) => string | undefined;

/** What YAML reads as text without quotation marks, whatever stands around it. */
const PLAIN = /^[A-Za-z/][\w./%-]*$/;

/**
 * Replaces texts of a file's front matter where they stand: comments, order and quotation marks stay.
 * @param choose gets each text and the name of its field
 * @returns the file's new text; undefined when nothing changes, or when it would not read as meant
 */
export function replaceTexts(file: string, choose: Choose): string | undefined {
  const [head = '', header = ''] =
    /^(---[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(file)?.slice(1) ?? [];
  if (header === '') return undefined;
  const document = parseDocument(header);
  if (document.errors.length > 0) return undefined;
  const edits = replaceIn(document, choose);
  if (edits.length === 0) return undefined;
  const written = replaced(header, edits);
  if (!isDeepStrictEqual(dataOf(written), document.toJS())) return undefined;
  return head + written + file.slice(head.length + header.length);
}

/** Gives the document its new values, and tells how to write them in its text. */
function replaceIn(document: Document, choose: Choose): Replacement[] {
  const edits: Replacement[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const value = choose(node.value, fieldOf(ancestors));
      if (value === undefined || value === node.value) return;
      const [start, end] = node.range;
      edits.push({ start, end, text: quoted(value, node) });
      node.value = value;
    },
  });
  return edits;
}

function quoted(value: string, { type }: Scalar): string {
  if (type === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`;
  return type === Scalar.PLAIN && PLAIN.test(value) ? value : JSON.stringify(value);
}

/** The nearest name: that of the list for one of its items. */
function fieldOf(ancestors: readonly unknown[]): string {
  const pair = ancestors.findLast((node) => isPair(node));
  return pair && isScalar(pair.key) ? String(pair.key.value) : '';
}

function dataOf(header: string): unknown {
  const document = parseDocument(header);
  return document.errors.length > 0 ? undefined : document.toJS();
}
