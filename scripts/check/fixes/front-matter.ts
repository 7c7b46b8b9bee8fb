import { isDeepStrictEqual } from 'node:util';
import { isPair, isScalar, parseDocument, Scalar, visit } from 'yaml';

/** What to write in place of a text of the front matter; undefined leaves it. */
type Choose = (value: string, field: string) => string | undefined;

/** What YAML reads as text without quotation marks, whatever stands around it. */
const PLAIN = /^[A-Za-z/][\w./%-]*$/;

interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Replaces texts of a file's front matter where they stand: comments, order and quotation marks stay.
 * @param choose gets each text and the name of its field
 * @returns the file's new text; undefined when nothing changes, or when it would not read as meant
 */
export function replaceTexts(file: string, choose: Choose): string | undefined {
  const [head = '', header = ''] =
    /^(---[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(file)?.slice(1) ?? [];
  if (header === '') return undefined;
  const edits = editsOf(header, choose);
  if (!edits || edits.length === 0) return undefined;
  const written = edits.reduceRight(
    (text, { from, to, text: value }) => text.slice(0, from) + value + text.slice(to),
    header,
  );
  if (!isDeepStrictEqual(dataOf(written), withTexts(header, choose))) return undefined;
  return head + written + file.slice(head.length + header.length);
}

/** In the order of the text; undefined where the header cannot be read. */
function editsOf(header: string, choose: Choose): Edit[] | undefined {
  const document = parseDocument(header);
  if (document.errors.length > 0) return undefined;
  const edits: Edit[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const value = choose(node.value, fieldOf(ancestors));
      if (value === undefined || value === node.value) return;
      const [from, to] = node.range;
      edits.push({ from, to, text: quoted(value, node) });
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

/** What the header is to mean once edited. */
function withTexts(header: string, choose: Choose): unknown {
  const document = parseDocument(header);
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return;
      node.value = choose(node.value, fieldOf(ancestors)) ?? node.value;
    },
  });
  return document.toJS();
}

function dataOf(header: string): unknown {
  const document = parseDocument(header);
  return document.errors.length > 0 ? undefined : document.toJS();
}
