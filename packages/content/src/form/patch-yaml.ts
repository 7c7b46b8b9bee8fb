import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { commonItems } from './common-items.ts';
import { isSame } from './same.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Long lines are not folded, so that a change is one line of a comparison. */
export const STYLE = { lineWidth: 0 };

/**
 * A YAML text that says `now`, changed to say `wanted`. All else stays as it is written, to the letter:
 * comments, and fields that are in neither. Odd styles may come out wrong: the caller reads it again.
 */
export function patchYaml(text: string, now: Fields, wanted: Fields): string {
  if (isSame(now, wanted)) return text;
  const source = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const { contents } = parseDocument(source);
  const edits = editsInside(source, contents, now, wanted);
  const patched = edits ? applied(source, edits) : source + stringify(wanted, STYLE);
  return source === text ? patched : patched.replace(/\n$/, '');
}

/** What stands from `start` to `end` of a text becomes `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

function applied(source: string, edits: readonly Edit[]): string {
  let [text, from] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from);
}

/** What changes inside a value that goes from `now` to `wanted`; undefined where it has to be written anew. */
function editsInside(
  source: string,
  node: unknown,
  now: unknown,
  wanted: unknown,
): Edit[] | undefined {
  if (isSame(now, wanted)) return [];
  if (isCollection(node) && node.flow) return editsInBrackets(source, node, now, wanted);
  if (isMap(node) && isFields(now) && isFields(wanted)) {
    return editsOfFields(source, node, now, wanted);
  }
  if (isSeq(node) && Array.isArray(now) && Array.isArray(wanted)) {
    return editsOfItems(source, node, now, wanted);
  }
  return undefined;
}

/** Of fields that have a line each, or several. */
function editsOfFields(
  source: string,
  map: YAMLMap,
  now: Fields,
  wanted: Fields,
): Edit[] | undefined {
  const fields = fieldsIn(source, map);
  const [first] = fields;
  if (!first) return undefined;
  const margin = ' '.repeat(first.start - lineStart(source, first.start));
  const edits: Edit[] = [];
  for (const { key, start, end, value } of fields) {
    if (isSame(now[key], wanted[key])) continue;
    if (wanted[key] === undefined) {
      const line = lineStart(source, start);
      // The dash of a list stands before it.
      if (source.slice(line, start).trim() !== '') return undefined;
      edits.push({ start: line, end: lineAfter(source, end), text: '' });
    } else {
      const text = blockText({ [key]: wanted[key] }, margin);
      const anew = { start, end, text };
      edits.push(...(editsInside(source, value, now[key], wanted[key]) ?? [anew]));
    }
  }
  const order = Object.keys(wanted).filter((key) => wanted[key] !== undefined);
  for (const [rank, key] of order.entries()) {
    if (fields.some((field) => field.key === key)) continue;
    // Never before the first, where a dash may stand, or a comment on the whole.
    const before = fields.findLast((one) => order.slice(0, rank).includes(one.key)) ?? first;
    const at = lineAfter(source, before.end);
    const text = `${margin}${blockText({ [key]: wanted[key] }, margin)}\n`;
    edits.push({ start: at, end: at, text });
  }
  return edits;
}

/** Of items that have a dash each, at the start of a line. */
function editsOfItems(
  source: string,
  list: YAMLSeq,
  now: readonly unknown[],
  wanted: readonly unknown[],
): Edit[] | undefined {
  const items = (list.items as Node[]).map((node) => {
    const start = lineStart(source, startOf(node));
    return { node, start, end: lineAfter(source, endOf(source, node)) };
  });
  const [margin, ...others] = new Set(
    items.map(({ node, start }) => /^( *)- +$/.exec(source.slice(start, startOf(node)))?.[1]),
  );
  if (margin === undefined || others.length > 0 || items.length !== now.length) return undefined;
  const isInBrackets = items.every(({ node }) => isCollection(node) && node.flow);
  const itemText = (value: unknown) => {
    const moved = items[now.findIndex((item) => isSame(item, value))];
    if (moved) return source.slice(moved.start, moved.end);
    return `${margin}- ${isInBrackets ? flowText(value) : blockText(value, `${margin}  `)}\n`;
  };
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  const kept = [...commonItems(now, wanted), [now.length, wanted.length] as const];
  for (const [nextKept, nextWanted] of kept) {
    for (; i < nextKept && j < nextWanted; i++, j++) {
      edits.push(...editsOfItem(source, items[i]?.node, now[i], wanted[j]));
    }
    edits.push(...items.slice(i, nextKept).map(({ start, end }) => ({ start, end, text: '' })));
    const at = items[nextKept - 1]?.end ?? items[0]?.start ?? 0;
    if (j < nextWanted) {
      const text = wanted.slice(j, nextWanted).map(itemText).join('');
      edits.push({ start: at, end: at, text });
    }
    [i, j] = [nextKept + 1, nextWanted + 1];
  }
  return edits;
}

function editsOfItem(
  source: string,
  node: Node | undefined,
  now: unknown,
  wanted: unknown,
): Edit[] {
  if (!node) return [];
  const start = startOf(node);
  const margin = ' '.repeat(start - lineStart(source, start));
  const text = blockText(withOthers(node, now, wanted), margin);
  return editsInside(source, node, now, wanted) ?? [{ start, end: endOf(source, node), text }];
}

/** Of `{ … }` and `[ … ]`: each value in its place, or all of it anew when some come or go. */
function editsInBrackets(source: string, node: Node, now: unknown, wanted: unknown): Edit[] {
  if (isSame(now, wanted)) return [];
  if (isMap(node) && isFields(now) && isFields(wanted)) {
    const fields = fieldsIn(source, node);
    const isAllThere = Object.keys({ ...now, ...wanted }).every(
      (key) => wanted[key] !== undefined && fields.some((field) => field.key === key),
    );
    if (isAllThere) {
      return fields.flatMap(({ key, value }) =>
        editsInBrackets(source, value as Node, now[key], wanted[key]),
      );
    }
  }
  if (isSeq(node) && Array.isArray(now) && Array.isArray(wanted)) {
    if (node.items.length === now.length && now.length === wanted.length) {
      return node.items.flatMap((item, index) =>
        editsInBrackets(source, item as Node, now[index], wanted[index]),
      );
    }
  }
  const text = flowText(withOthers(node, now, wanted));
  return [{ start: startOf(node), end: endOf(source, node), text }];
}

/** What a node that is written anew says: fields that were not asked about stay. */
function withOthers(node: Node, now: unknown, wanted: unknown): unknown {
  if (!isMap(node) || !isFields(now) || !isFields(wanted)) return wanted;
  const others = Object.entries(node.toJSON()).filter(([key]) => now[key] === undefined);
  return { ...Object.fromEntries(others), ...wanted };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsIn(source: string, map: YAMLMap) {
  return map.items.flatMap(({ key, value }) =>
    isScalar(key) && key.range
      ? [{ key: String(key.value), start: key.range[0], end: endOf(source, value ?? key), value }]
      : [],
  );
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** After the last letter of a value: the library counts what comments follow a list or a group as its own. */
function endOf(source: string, node: unknown): number {
  if (isPair(node)) return endOf(source, node.value ?? node.key);
  const { range, flow, items } = node as YAMLSeq;
  const last = flow ? undefined : items?.at(-1);
  return last ? endOf(source, last) : source.slice(0, range?.[1]).trimEnd().length;
}

function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

function lineAfter(source: string, at: number): number {
  return source.indexOf('\n', at) + 1;
}

function blockText(value: unknown, margin: string): string {
  return stringify(value, STYLE)
    .trimEnd()
    .replace(/\n(?=.)/g, `\n${margin}`);
}

/** `[a, b]` and `{ a: b }`, as people write them here. */
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isFields(value)) {
    const fields = Object.entries(value).map(([key, field]) => `${key}: ${flowText(field)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return stringify([value], { ...STYLE, collectionStyle: 'flow' })
    .trim()
    .slice(2, -2);
}
