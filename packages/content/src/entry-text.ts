import type { Code } from './codes.ts';
import type { Fault } from './finding.ts';
import type { Position, YamlDocument } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** Beyond it a front matter is no longer a description: 64 kB. */
const MAX_FRONT_MATTER = 64 * 1024;

export interface SourceProblem extends Fault, Position {}

/** A Markdown file in two parts. `yaml` and `body` are absent where `problems` says why. */
export interface EntryDocument {
  problems: SourceProblem[];
  yaml?: YamlDocument;
  /** The front matter as it is written, without its `---` lines; absent where there is none. */
  header?: string;
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
}

const FRONT_MATTER = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Parses the text of `index.md` or `index.mdx`: YAML front matter between `---` lines, then Markdown. */
export function parseEntryText(text: string): EntryDocument {
  const refuse = (code: Code, message: string): EntryDocument => ({
    problems: [{ line: 1, column: 1, code, message }],
    body: '',
    bodyLine: 1,
  });
  if (text.trim() === '') {
    return refuse(
      'vide',
      'fichier vide : écrire l’en-tête entre --- puis le texte, ou le supprimer',
    );
  }
  const parts = splitEntryText(text);
  if (!parts) {
    return refuse(
      'en-tete',
      'en-tête introuvable : le fichier commence par une ligne ---, les champs, puis une ligne ---',
    );
  }
  if (parts.header.length > MAX_FRONT_MATTER) {
    return refuse(
      'taille',
      'en-tête trop long (64 ko au plus) : déplacer le texte sous la ligne ---',
    );
  }
  const yaml = parseYaml(parts.header, 2);
  return {
    problems: yaml.errors,
    yaml: yaml.errors.length === 0 ? yaml : undefined,
    ...parts,
  };
}

/** The two parts of a Markdown file as they are written; undefined of one without front matter. */
export function splitEntryText(
  text: string,
): Required<Pick<EntryDocument, 'header' | 'body' | 'bodyLine'>> | undefined {
  const match = FRONT_MATTER.exec(text);
  if (!match) return undefined;
  return {
    header: match.groups?.yaml ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
