import { readFileSync, statSync } from 'node:fs';
import type { EntryDocument, SourceProblem } from './entry-text.ts';
import { parseEntryText } from './entry-text.ts';
import type { YamlDocument } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** Beyond it a text is a mistake (a pasted image, a whole book): 512 kB. */
const MAX_BYTES = 512 * 1024;

const START = { line: 1, column: 1 };

/** Reads `index.md` or `index.mdx`. */
export function readEntryDocument(path: string): EntryDocument {
  const text = readText(path);
  if (typeof text !== 'string') return { problems: [text], body: '', bodyLine: 1 };
  return parseEntryText(text);
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
