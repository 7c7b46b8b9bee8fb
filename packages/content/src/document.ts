import { lstatSync, readFileSync } from 'node:fs';
import { intricacy } from './body/intricacy.ts';
import { characterProblems, decomposedProblem } from './characters.ts';
import type { EntryDocument, SourceProblem } from './entry-text.ts';
import { parseEntryText, splitEntryText } from './entry-text.ts';
import type { YamlDocument } from './yaml.ts';
import { parseYaml } from './yaml.ts';

/** Beyond it a text is a mistake (a pasted image, a whole book): 512 kB. */
const MAX_BYTES = 512 * 1024;

const START = { line: 1, column: 1 };

/** Reads `index.md` or `index.mdx`. A header with odd characters is not parsed: they are its fault. */
export function readEntryDocument(path: string): EntryDocument {
  const text = readText(path);
  if (typeof text !== 'string') return { problems: [text], body: '', bodyLine: 1 };
  const document = parseEntryText(text);
  const odd = characterProblems(text);
  if (odd.some(({ line }) => line < document.bodyLine || !document.yaml)) {
    return { ...document, yaml: undefined, problems: odd };
  }
  const intricate = document.yaml && intricacy(document.body);
  if (intricate) {
    const line = document.bodyLine + intricate.line - 1;
    const problems = odd.length > 0 ? odd : [{ ...intricate, line }];
    return { ...document, yaml: undefined, problems };
  }
  return { ...document, problems: [...document.problems, ...odd, ...decomposed(text)] };
}

/** The two parts of an entry's file without a look at them: of one that was found to be sound. */
export function readEntryParts(path: string): Pick<EntryDocument, 'header' | 'body'> {
  const text = readText(path);
  return (typeof text === 'string' && splitEntryText(text)) || { body: '' };
}

/** Reads a YAML file such as `territoire.yaml`. */
export function readYamlDocument(path: string): { problems: SourceProblem[]; yaml?: YamlDocument } {
  const text = readText(path);
  if (typeof text !== 'string') return { problems: [text] };
  const odd = characterProblems(text);
  if (odd.length > 0) return { problems: odd };
  const yaml = parseYaml(text);
  return yaml.errors.length > 0 ? { problems: yaml.errors } : { problems: decomposed(text), yaml };
}

function decomposed(text: string): SourceProblem[] {
  const problem = decomposedProblem(text);
  return problem ? [problem] : [];
}

/** Keeps nothing from one file to the next, not even from one that it refuses. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A link is not followed, nor a pipe waited for: what is read is a file of the folder itself. */
function readText(path: string): string | SourceProblem {
  const status = lstatSync(path);
  if (!status.isFile()) {
    return {
      ...START,
      code: 'chemin',
      message: `${status.isSymbolicLink() ? 'lien vers un autre fichier' : 'ce n’est pas un fichier'} : le remplacer par le fichier lui-même`,
    };
  }
  if (status.size > MAX_BYTES) {
    const megabytes = (status.size / 1024 / 1024).toFixed(1).replace('.', ',');
    return {
      ...START,
      code: 'taille',
      message: `fichier trop gros (${megabytes} Mo, 512 ko au plus) : partager le texte, sortir les images`,
    };
  }
  const bytes = readFileSync(path);
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return {
      ...START,
      code: 'encodage',
      message: 'texte illisible : enregistrer le fichier en UTF-8',
    };
  }
}
