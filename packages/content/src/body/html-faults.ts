import { HTML_TAGS, suggest } from '@echosciences/schemas';
import type { Html, Parents } from 'mdast';
import type { BodyFault } from './fault.ts';
import { insteadOf } from './html-instead.ts';

/**
 * A whole tag with quoted attributes; what is not one of these is refused rather than understood.
 * Of HTML's own tokeniser (WHATWG HTML, § 13.2.5) only the part that a person writes.
 */
const TAG =
  /<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/iy;
const ATTRIBUTE = /\s+(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g;
/** Where HTML sees something else than text. */
const OPENS = /<(?=[a-z/!?])/gi;

interface Tag {
  name: string;
  isEnd: boolean;
  place: Pick<BodyFault, 'line' | 'column'>;
}

/** The raw HTML among the children of a node: tags and attributes of the list, each closed there. */
export function htmlFaults({ children }: Parents): BodyFault[] {
  const faults: BodyFault[] = [];
  const tags: Tag[] = [];
  for (const child of children) {
    if (child.type !== 'html') continue;
    for (const { index } of child.value.matchAll(OPENS)) {
      const place = placeIn(child, index);
      TAG.lastIndex = index;
      const { name, attributes = '', end } = TAG.exec(child.value)?.groups ?? {};
      const tag = name?.toLowerCase();
      const message =
        tag === undefined ? unreadable(child.value, index) : tagFault(tag, attributes);
      if (message) faults.push({ ...place, code: 'html', message });
      // What follows a tag that is not read may be its inside.
      if (tag === undefined) return faults;
      if (!message && tag !== 'br') tags.push({ name: tag, isEnd: end === '/', place });
    }
  }
  // With a tag that is refused, nobody knows what the others close.
  return faults.length > 0 ? faults : unbalanced(tags);
}

function unreadable(value: string, index: number): string {
  if (value.startsWith('<!--', index)) return 'commentaire HTML : le retirer, il se verrait';
  const name = /^<\/?(?<name>[a-z][a-z0-9-]*)/i.exec(value.slice(index, index + 40))?.groups?.name;
  return (
    (name && tagFault(name.toLowerCase(), '')) ??
    (name
      ? `balise <${name}> mal écrite : ses attributs se mettent entre guillemets, <abbr title="…">`
      : 'balise HTML mal écrite : pour écrire le signe < lui-même, \\<')
  );
}

function tagFault(tag: string, attributes: string): string | undefined {
  const allowed = Object.hasOwn(HTML_TAGS, tag) ? HTML_TAGS[tag] : undefined;
  if (!allowed) {
    const remedy = insteadOf(tag) ?? nearest(tag) ?? `balises admises : ${LIST}`;
    return `balise <${tag}> refusée : ${remedy}`;
  }
  const odd = [...attributes.matchAll(ATTRIBUTE)]
    .map(({ groups }) => groups?.name?.toLowerCase() ?? '')
    .find((name) => !allowed.includes(name));
  if (odd === undefined) return undefined;
  const others = allowed.length > 0 ? ` (admis : ${allowed.join(', ')})` : '';
  return `attribut « ${odd} » refusé sur <${tag}> : le retirer${others}`;
}

const LIST = Object.keys(HTML_TAGS).join(', ');

function nearest(tag: string): string | undefined {
  const near = tag.length > 2 ? suggest(tag, Object.keys(HTML_TAGS)) : undefined;
  return near && `peut-être <${near}> ? Balises admises : ${LIST}`;
}

function unbalanced(tags: readonly Tag[]): BodyFault[] {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!tag.isEnd) open.push(tag);
    else if (open.at(-1)?.name === tag.name) open.pop();
    else return [lonely(open.at(-1) ?? tag)];
  }
  const [first] = open;
  return first ? [lonely(first)] : [];
}

function lonely({ name, isEnd, place }: Tag): BodyFault {
  const message = isEnd
    ? `</${name}> ne ferme rien ici : le retirer, ou écrire <${name}> avant`
    : `<${name}> n’est pas fermée dans ce passage : écrire </${name}> à sa fin`;
  return { ...place, code: 'html', message };
}

function placeIn({ value, position }: Html, index: number): Tag['place'] {
  const { line = 1, column = 1 } = position?.start ?? {};
  const before = value.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  return {
    line: line + before.length - 1,
    column: before.length > 1 ? last.length + 1 : column + last.length,
  };
}
