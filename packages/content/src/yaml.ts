import type { YAMLError } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { YamlFault } from './yaml-hygiene.ts';
import { TOO_DEEP, yamlFaults } from './yaml-hygiene.ts';

export interface Position {
  line: number;
  column: number;
}

export interface YamlDocument {
  /** The parsed value, or undefined when `errors` is not empty. */
  data: unknown;
  errors: (Position & Omit<YamlFault, 'offset'>)[];
  /** Where the value at `path` is written, or its nearest parent that is. */
  locate(path: readonly (string | number)[]): Position;
}

/**
 * Parses YAML 1.2 (core schema: dates stay text, `yes` is text) with the place of each value.
 * Aliases and anchors are refused: they hide what is written and can grow without bound; so are tags,
 * depth and names that mean something to programs.
 * @param firstLine line of the file on which `source` begins, 1-based
 */
export function parseYaml(source: string, firstLine = 1): YamlDocument {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      // Quadratic in the library: 16,000 keys take seconds. Told by `yamlFaults()`.
      uniqueKeys: false,
    });
    const faults = [...document.errors.map(syntaxFault), ...yamlFaults(document)].sort(
      (a, b) => a.offset - b.offset,
    );
    // Each level too many makes faults of its own.
    const tooDeep = faults.find(({ code }) => code === 'profondeur');
    const errors = (tooDeep ? [tooDeep] : faults.slice(0, MOST_FAULTS)).map(
      ({ offset, ...fault }) => ({ ...position(offset), ...fault }),
    );
    return {
      data: errors.length === 0 ? document.toJS() : undefined,
      errors,
      locate: (path) => position(offsetOf(document, path)),
    };
  } catch (error) {
    // The parser calls itself for each level: too many of them, and the stack is full.
    if (!(error instanceof RangeError)) throw error;
    return {
      data: undefined,
      errors: [{ ...position(0), ...TOO_DEEP }],
      locate: () => position(0),
    };
  }
}

/** More of them come from the first ones. */
const MOST_FAULTS = 20;

function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]) {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        ({ key: node }) => isScalar(node) && String(node.value) === String(key),
      );
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    } else {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
  }
  return 0;
}

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'deux-points inattendu : mettre le texte entre guillemets, "Titre : sous-titre"',
  MULTILINE_IMPLICIT_KEY:
    'un champ s’écrit « nom: valeur » sur une ligne : il manque sans doute les deux-points ou un guillemet',
  BAD_INDENT: 'retrait (espaces en début de ligne) irrégulier : aligner avec les lignes voisines',
  TAB_AS_INDENT: 'tabulation en début de ligne : la remplacer par deux espaces',
  MISSING_CHAR: 'il manque un caractère, le plus souvent un guillemet ou un crochet fermant',
  UNEXPECTED_TOKEN:
    'caractère inattendu : mettre entre guillemets un texte qui contient : # [ ] { } ou commence par un signe',
  BAD_SCALAR_START:
    'une valeur ne peut pas commencer par ce caractère : la mettre entre guillemets',
  BAD_DQ_ESCAPE:
    'barre oblique inverse inattendue : la doubler, ou utiliser des guillemets simples',
  MULTIPLE_DOCS: 'un second document commence ici (--- ou ...) : n’en garder qu’un',
};

function syntaxFault(error: YAMLError): YamlFault {
  const offset = error.pos[0];
  return error.code === 'RESOURCE_EXHAUSTION'
    ? { offset, ...TOO_DEEP }
    : { offset, code: 'yaml', message: french(error) };
}

function french(error: YAMLError): string {
  // The parser has one code for an irregular margin and for this; only its sentence tells which.
  const [, closing] = /^Flow \w+ in block collection .* end with a (.)$/.exec(error.message) ?? [];
  if (closing) {
    return `YAML illisible : il manque le « ${closing} » qui ferme « ${closing === ']' ? '[' : '{'} », avant cette ligne ou sur elle`;
  }
  return `YAML illisible : ${MESSAGES[error.code] ?? 'vérifier la ponctuation de cette ligne et de la précédente'}`;
}
