import { readFileSync, writeFileSync } from 'node:fs';
import { parseYaml } from '@echosciences/content/yaml';
import type { ImportColumns } from '@echosciences/schemas';
import { importColumns, parse } from '@echosciences/schemas';
import { Document, isScalar } from 'yaml';
import { SourceRefused } from '../record.ts';
import type { Field } from './column-names.ts';
import { labelOf } from './columns.ts';

const MOST_BYTES = 64 * 1024;

/**
 * Reads which column of a table holds what, as {@link writeColumnsFile} writes it.
 * @throws {SourceRefused} with the place of each fault, `file:line:column`
 */
export function readColumnsFile(path: string): ImportColumns {
  const text = textOf(path);
  if (text.length > MOST_BYTES) {
    throw new SourceRefused(`${path} : ce fichier est trop long pour dire des colonnes.`);
  }
  const { data, errors, locate } = parseYaml(text);
  const faults = errors.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`);
  if (faults.length > 0) throw new SourceRefused(faults.join('\n'));
  const parsed = parse(importColumns, data ?? {});
  if ('data' in parsed) return parsed.data;
  throw new SourceRefused(
    parsed.problems
      .map(({ path: place, message }) => {
        const { line, column } = locate(place);
        return `${path}:${line}:${column} ${message}`;
      })
      .join('\n'),
  );
}

/** Writes which column of a table holds what, each field with its French name beside it. */
export function writeColumnsFile(path: string, columns: ImportColumns): void {
  const document = new Document({});
  document.commentBefore =
    ' Ce que tient chaque colonne du tableau : « champ: nom de la colonne ».\n Relu par « pnpm importer csv … --colonnes ».';
  for (const field of Object.keys(importColumns.shape) as Field[]) {
    const column = columns[field];
    if (column === undefined) continue;
    const value = document.createNode(column);
    if (isScalar(value)) value.comment = ` ${labelOf(field)}`;
    document.set(field, value);
  }
  writeFileSync(path, document.toString({ lineWidth: 0 }));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SourceRefused(
      `${path} : ce fichier de colonnes ne se lit pas. Vérifier son nom (--colonnes).`,
    );
  }
}
