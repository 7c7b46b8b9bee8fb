import type { KnownContentType } from '@echosciences/schemas';
import { parse } from '@echosciences/schemas';
import { isMap, isNode, isScalar, parseDocument, stringify } from 'yaml';
import { parseEntryText } from '../entry-text.ts';
import { withoutEmpties } from './empties.ts';
import { writeEntryFile } from './file.ts';
import { tidy } from './tidy.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an entry says, as `judgeEntry` gives it. */
interface Said {
  data: Fields;
  body: string;
}

/**
 * The text of a valid `index.md`, changed to say `data` and `body`. What says so already stays as it is
 * written, to the letter, comments included; a new field takes its place in the schema's order.
 */
export function rewriteEntryFile(type: KnownContentType, text: string, said: Said): string {
  const { header = '', body } = parseEntryText(text.replace(/\r\n?/g, '\n'));
  const data = tidy(type.schema, said.data) as Fields;
  const front = `${rewriteHeader(type, header, data)}\n`;
  const words = said.body.trim();
  const rest = body.trim() === words ? body : words && `\n${words}\n`;
  const rewritten = `---\n${front}---\n${rest}`;
  // A header in an odd style, all in braces for one, is not to be patched.
  return isSame(fieldsOf(type, front), data)
    ? rewritten
    : writeEntryFile(type, { ...data, body: words });
}

/** A field as it stands in the header. */
interface Written {
  key: string;
  start: number;
  /** After its last letter. */
  end: number;
}

function rewriteHeader(type: KnownContentType, header: string, wanted: Fields): string {
  const current = fieldsOf(type, header);
  const order = Object.keys(type.schema.shape);
  let text = header.trimEnd();
  const changed = order.filter((key) => !isSame(current[key], wanted[key]));
  for (const key of changed) {
    const field = wanted[key] === undefined ? '' : stringify({ [key]: wanted[key] }, STYLE).trim();
    const written = writtenIn(text);
    const place = written.find((one) => one.key === key);
    if (place) {
      const end = field ? place.end : lineAfter(text, place.end);
      text = text.slice(0, place.start) + field + text.slice(end);
    } else if (field) {
      const rank = order.indexOf(key);
      const before = written.filter((one) => order.indexOf(one.key) < rank).at(-1);
      const at = before ? lineAfter(text, before.end) : 0;
      text = `${text.slice(0, at)}${at > 0 && text[at - 1] !== '\n' ? '\n' : ''}${field}\n${text.slice(at)}`;
    }
    text = text.trimEnd();
  }
  return text;
}

/** Long lines are not folded, so that a change is one line of a comparison. */
const STYLE = { lineWidth: 0 };

function writtenIn(header: string): Written[] {
  const { contents } = parseDocument(header);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const end = (isNode(value) && value.range?.[1]) || key.range[1];
    const start = key.range[0];
    return [
      { key: String(key.value), start, end: start + header.slice(start, end).trimEnd().length },
    ];
  });
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** What a header says to readers: a space that French typography makes narrow is no other value. */
function fieldsOf(type: KnownContentType, header: string): Fields {
  const data = withoutEmpties(parseDocument(header).toJS()) ?? {};
  const parsed = parse(type.schema, data);
  return (tidy(type.schema, 'data' in parsed ? parsed.data : data) ?? {}) as Fields;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
