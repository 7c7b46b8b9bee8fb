import type { KnownContentType } from '@echosciences/schemas';
import { stringify } from 'yaml';
import type { EntryDocument } from '../entry-text.ts';
import { parseEntryText } from '../entry-text.ts';
import { withoutEmpties } from './empties.ts';
import type { Lost } from './readable.ts';
import { readable } from './readable.ts';
import { tidy } from './tidy.ts';

/** What the form says of a file that it cannot show whole. */
export interface FileHealth {
  /** The front matter as written, where it cannot be read: it is repaired as text. */
  header?: string;
  problems: { line: number; column: number; message: string }[];
  lost: Lost[];
}

/** An entry as Decap's forms have it: the front matter's fields, `body`, and `file_health` if ill. */
export type FormData = Record<string, unknown> & { body?: string; file_health?: FileHealth };

/** Reads `index.md`. Never throws: what is unreadable comes back as text to repair. */
export function readEntryFile(type: KnownContentType, text: string): FormData {
  const document = parseEntryText(text.replace(/\r\n?/g, '\n'));
  const problems = firstOfEachLine(document.problems);
  const { yaml } = document;
  if (!yaml || typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    return unreadable(document, problems, text);
  }
  const { data, lost } = readable(type.schema, yaml.data);
  return {
    ...(data as Record<string, unknown>),
    body: document.body.trim(),
    ...(lost.length > 0 && { file_health: { problems: [], lost } }),
  };
}

/** One bracket too few makes a dozen faults of one line: the first says what to do. */
function firstOfEachLine(problems: EntryDocument['problems']): FileHealth['problems'] {
  return problems
    .filter(({ line }, index) => problems.findIndex((one) => one.line === line) === index)
    .map(({ line, column, message }) => ({ line, column, message }));
}

function unreadable(
  { header, body }: EntryDocument,
  problems: FileHealth['problems'],
  text: string,
): FormData {
  const [, title] = /^title:\s*["']?(.*?)["']?\s*$/m.exec(text) ?? [];
  return {
    title: `⚠ ${title || 'Fichier à réparer'}`,
    // Without a header the whole file is the text of nobody knows what.
    body: header === undefined ? text.trim() : body.trim(),
    file_health: {
      header: header ?? '',
      problems:
        problems.length > 0
          ? problems
          : [
              {
                line: 1,
                column: 1,
                message: 'l’en-tête n’a pas un champ par ligne, « nom: valeur »',
              },
            ],
      lost: [],
    },
  };
}

/** Writes `index.md` as a person would: fields in the schema's order, nothing empty, then the text. */
export function writeEntryFile(
  type: KnownContentType,
  { body = '', file_health, ...data }: FormData,
): string {
  const header =
    file_health?.header === undefined
      ? yamlText(tidy(type.schema, withoutEmpties(data) ?? {}))
      : `${file_health.header.trimEnd()}\n`;
  const text = body.trim();
  return `---\n${header}---\n${text && `\n${text}\n`}`;
}

/** YAML 1.2: long lines are not folded, so that a change is one line of a comparison. */
function yamlText(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}
