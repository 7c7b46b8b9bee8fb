import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { signsOf } from '../signs.ts';
import { trimmed } from './inline.ts';

/**
 * Blocks without the whole sentences that another text has already said, where they begin with it.
 * A text that stops in the middle of a sentence takes nothing away.
 */
export function withoutStart(blocks: readonly RootContent[], said: string): RootContent[] {
  if (!/[.!?»]$/u.test(said.trim())) return [...blocks];
  let signs = signsOf(said);
  const rest = [...blocks];
  while (signs !== '') {
    const [first] = rest;
    if (first?.type !== 'paragraph') return [...blocks];
    const own = signsOf(textOf(first));
    if (signs.startsWith(own)) {
      signs = signs.slice(own.length);
      rest.shift();
    } else if (own.startsWith(signs)) {
      rest[0] = without(first, signs.length);
      signs = '';
    } else return [...blocks];
  }
  // A source may have cut its summary where no sentence ends.
  const [next] = rest;
  return next && /^\P{L}*\p{Ll}/u.test(textOf(next)) ? [...blocks] : rest;
}

/** A paragraph without its first letters and figures, and the signs that end their sentence. */
function without({ children }: Paragraph, count: number): Paragraph {
  let left = count;
  const cut = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
    nodes.flatMap<PhrasingContent>((node) => {
      if (left === 0) return [node];
      if (node.type === 'text') {
        let index = 0;
        for (const letter of node.value) {
          if (left === 0) break;
          left -= signsOf(letter).length;
          index += letter.length;
        }
        return [{ type: 'text', value: node.value.slice(index) }];
      }
      if (!('children' in node)) return [];
      const inner = cut(node.children);
      return textOf({ type: 'paragraph', children: inner }).trim() === ''
        ? []
        : [{ ...node, children: inner } as PhrasingContent];
    });
  const [first, ...others] = cut(children).filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
  const start: PhrasingContent[] =
    first?.type === 'text'
      ? [{ type: 'text', value: first.value.replace(/^[\s.!?…»”)]+/u, '') }]
      : first
        ? [first]
        : [];
  return { type: 'paragraph', children: trimmed([...start, ...others]) };
}
