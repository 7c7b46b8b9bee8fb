import { oddCharacters } from '@echosciences/schemas';
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isCollection, isMap, isNode, isPair, isScalar } from 'yaml';
import { oddMessage } from './characters.ts';

/** Something of YAML that content does without. */
export interface YamlFault {
  /** Place in the source, in UTF-16 units. */
  offset: number;
  code: 'yaml' | 'profondeur' | 'caracteres';
  /** French: what is wrong and what to write instead. */
  message: string;
}

/** The deepest field of a schema has four levels. */
const DEEPEST = 8;
/** Fields side by side; the schemas know 40 at most. */
const MOST_FIELDS = 100;

export const TOO_DEEP = {
  code: 'profondeur',
  message: `champs emboîtés sur plus de ${DEEPEST} niveaux : aligner les champs au niveau du titre`,
} as const;

/** Names that objects of JavaScript have by themselves. */
const UNFIT = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What YAML allows and no description of content needs: aliases, tags (`!!binary`, `!!js/function`),
 * merge keys, directives, names that programs take for their own, depth and number without bound.
 */
export function yamlFaults(document: Document): YamlFault[] {
  const { aliases, anchors, faults } = faultsIn(document);
  if (document.directives?.yaml.explicit || hasTagDirective(document)) {
    faults.push(yaml(0, 'ligne % (directive YAML) : la retirer'));
  }
  // An anchor alone is harmless; with its aliases, they say enough.
  const places = aliases.length > 0 ? aliases : anchors;
  const message = 'les alias YAML (& et *) ne sont pas acceptés : écrire la valeur en entier';
  return [...faults, ...places.map((offset) => yaml(offset, message))];
}

function faultsIn(document: Document) {
  const faults: YamlFault[] = [];
  const aliases: number[] = [];
  const anchors: number[] = [];
  lookAt(document.contents, 0);
  return { aliases, anchors, faults };

  /** The `visit()` of the library copies the whole path at each node. @returns whether what follows is worth a look */
  function lookAt(node: unknown, depth: number): boolean {
    if (isAlias(node)) aliases.push(offsetOf(node));
    if (!isScalar(node) && !isCollection(node)) return true;
    if (node.anchor) anchors.push(offsetOf(node));
    if (node.tag) faults.push(yaml(offsetOf(node), TAG(node.tag)));
    if (isScalar(node)) faults.push(...escapedCharacters(node));
    if (!isCollection(node)) return true;
    if (isMap(node)) faults.push(...fieldFaults(node));
    if (depth >= DEEPEST) faults.push({ offset: offsetOf(node), ...TOO_DEEP });
    if (depth >= DEEPEST || (isMap(node) && node.items.length > MOST_FIELDS)) return false;
    return node.items.every((item) => {
      if (!isPair(item)) return lookAt(item, depth + 1);
      const message = keyFault(item.key);
      if (message) faults.push(yaml(isNode(item.key) ? offsetOf(item.key) : 0, message));
      return lookAt(item.key, depth + 1) && lookAt(item.value, depth + 1);
    });
  }
}

const TAG = (tag: string) =>
  `type YAML « ${tag.replace('tag:yaml.org,2002:', '!!')} » : le retirer, les champs disent eux-mêmes ce qu’ils sont`;

function keyFault(key: Pair['key']): string | undefined {
  if (!isScalar(key)) return 'nom de champ illisible : un nom simple est attendu, « nom: valeur »';
  const name = String(key.value);
  if (name === '<<') return 'fusion YAML (<<) : écrire les champs en entier';
  return UNFIT.has(name) ? `nom de champ refusé « ${name} » : retirer cette ligne` : undefined;
}

/** Odd characters that are written as YAML writes them, `\\u202E`: what is read of the file shows the others. */
function escapedCharacters(scalar: Scalar): YamlFault[] {
  const [odd] = typeof scalar.value === 'string' ? oddCharacters(scalar.value) : [];
  return odd ? [{ offset: offsetOf(scalar), code: 'caracteres', message: oddMessage(odd) }] : [];
}

function fieldFaults(map: YAMLMap): YamlFault[] {
  if (map.items.length > MOST_FIELDS) {
    const message = `${map.items.length} champs, ${MOST_FIELDS} au plus : en retirer`;
    return [yaml(offsetOf(map), message)];
  }
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isRepeated = seen.has(key.value);
    seen.add(key.value);
    const message = 'YAML illisible : ce champ est écrit deux fois : n’en garder qu’un';
    return isRepeated ? [yaml(offsetOf(key), message)] : [];
  });
}

function hasTagDirective({ directives }: Document): boolean {
  return Object.keys(directives?.tags ?? {}).some((handle) => handle !== '!!');
}

function yaml(offset: number, message: string): YamlFault {
  return { offset, code: 'yaml', message };
}

function offsetOf(node: Node | YAMLMap): number {
  return node.range?.[0] ?? 0;
}
