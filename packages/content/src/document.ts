import { readFileSync, statSync } from 'node:fs';
import type { Position, YamlDocument } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** Beyond it a text is a mistake (a pasted image, a whole book): 512 kB. */
const MAX_BYTES = 512 * 1024;
/** Beyond it a front matter is no longer a description: 64 kB. */
const MAX_FRONT_MATTER = 64 * 1024;

export interface SourceProblem extends Position {
  code: string;
  message: string;
}

/** A Markdown file in two parts. `yaml` and `body` are absent where `problems` says why. */
export interface EntryDocument {
  problems: SourceProblem[];
  yaml?: YamlDocument;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
}

const START = { line: 1, column: 1 };
const FRONT_MATTER = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Reads `index.md` or `index.mdx`: YAML front matter between `---` lines, then Markdown. */
export function readEntryDocument(path: string): EntryDocument {
  const text = readText(path);
  if (typeof text !== 'string') return { problems: [text], body: '', bodyLine: 1 };
  const refuse = (code: string, message: string): EntryDocument => ({
    problems: [{ ...START, code, message }],
    body: '',
    bodyLine: 1,
  });
  if (text.trim() === '') {
    return refuse(
      'vide',
      'fichier vide : écrire l’en-tête entre --- puis le texte, ou le supprimer',
    );
  }
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    return refuse(
      'en-tete',
      'en-tête introuvable : le fichier commence par une ligne ---, les champs, puis une ligne ---',
    );
  }
  const source = match.groups?.yaml ?? '';
  if (source.length > MAX_FRONT_MATTER) {
    return refuse(
      'taille',
      'en-tête trop long (64 ko au plus) : déplacer le texte sous la ligne ---',
    );
  }
  const yaml = parseYaml(source, 2);
  return {
    problems: yaml.errors.map((error) => ({ ...error, code: 'yaml' })),
    yaml: yaml.errors.length === 0 ? yaml : undefined,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/** Reads a YAML file such as `territoire.yaml`. */
export function readYamlDocument(path: string): { problems: SourceProblem[]; yaml?: YamlDocument } {
  const text = readText(path);
  if (typeof text !== 'string') return { problems: [text] };
  const yaml = parseYaml(text);
  return yaml.errors.length > 0
    ? { problems: yaml.errors.map((error) => ({ ...error, code: 'yaml' })) }
    : { problems: [], yaml };
}

function readText(path: string): string | SourceProblem {
  const bytes = statSync(path).size;
  if (bytes > MAX_BYTES) {
    const megabytes = (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
    return {
      ...START,
      code: 'taille',
      message: `fichier trop gros (${megabytes} Mo, 512 ko au plus) : partager le texte, sortir les images`,
    };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(readFileSync(path))
      .replace(/\r\n?/g, '\n');
  } catch {
    return {
      ...START,
      code: 'encodage',
      message: 'texte illisible : enregistrer le fichier en UTF-8',
    };
  }
}
