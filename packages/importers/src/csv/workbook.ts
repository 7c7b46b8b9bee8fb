import { Unzip, UnzipInflate } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { SourceRefused } from '../record.ts';
import { refused } from './kind.ts';
import type { Received } from './received.ts';
import type { Row } from './text-rows.ts';

/** A programme of events is a thousand times lighter. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_INFLATED = 128 * 1024 * 1024;
const MOST_CELLS = 2_000_000;
/** Compressed bytes given at a time: at most a thousand times more come out before they are counted. */
const STEP = 4096;

/**
 * The rows of a workbook's first sheet that has any. Numbers and dates become text as a CSV in ISO
 * has them: `2026-10-03T18:30`, `18:30` for a time alone.
 * @throws {SourceRefused} when it is no workbook, damaged, or would fill the memory
 */
export async function workbookRows(source: Received): Promise<Row[]> {
  const { name } = source;
  if (source.length > MOST_BYTES) throw tooLarge(name);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes()) chunks.push(chunk);
  const bytes = Uint8Array.from(Buffer.concat(chunks));
  measure(name, bytes);
  const sheets = await readXlsxFile(bytes.buffer).catch(() => {
    throw damaged(name);
  });
  const sheet = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  return (sheet?.data ?? []).flatMap((row, index) => {
    const cells = row.map(textOf);
    return cells.some((cell) => cell.trim()) ? [{ line: index + 1, cells }] : [];
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return wallTimeOf(cell);
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return String(cell).replace(/\r\n?/g, '\n');
}

/** A workbook has no zone: the library gives its wall-clock time as if it were UTC. */
function wallTimeOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const [day = '', time = ''] = iso.slice(0, 16).split('T');
  // A time alone is a part of the first day that workbooks count from.
  if (date.getUTCFullYear() <= 1904) return time;
  return time === '00:00' ? day : `${day}T${time}`;
}

/**
 * Inflates everything once without keeping it: what a workbook says of its own size is not to be
 * believed, and a single cell placed in the last column of the last row would be filled up to.
 */
function measure(name: string, bytes: Uint8Array): void {
  let inflated = 0;
  let hasWorkbook = false;
  const unzip = new Unzip((entry) => {
    if (entry.name === 'xl/workbook.xml') hasWorkbook = true;
    const cells = entry.name.startsWith('xl/worksheets/') ? extentMeter() : undefined;
    entry.ondata = (error, chunk) => {
      // What is thrown below comes back here too.
      if (error) throw error;
      inflated += chunk.length;
      if (inflated > MOST_INFLATED || (cells?.(chunk) ?? 0) > MOST_CELLS) throw tooLarge(name);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    throw error instanceof SourceRefused ? error : damaged(name);
  }
  if (!hasWorkbook) throw refused(name, 'une archive (zip) qui n’est pas un classeur Excel');
}

/** How many cells a sheet stretches over, by the addresses in its XML: `r="12"`, `r="C12"`. */
function extentMeter(): (chunk: Uint8Array) => number {
  let rest = '';
  let rows = 1;
  let columns = 1;
  return (chunk) => {
    const text = rest + Buffer.from(chunk).toString('latin1');
    for (const [, letters = '', number] of text.matchAll(/\sr=["']([A-Z]{0,3})(\d{1,9})["']/g)) {
      rows = Math.max(rows, Number(number));
      columns = Math.max(columns, columnOf(letters));
    }
    rest = text.slice(-24);
    return rows * columns;
  };
}

/** `A` is 1, `AA` 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooLarge(name: string): SourceRefused {
  return new SourceRefused(
    `${name} : ce classeur est trop grand (${MOST_BYTES / 2 ** 20} Mo, 2 millions de cellules au plus). L’enregistrer en CSV UTF-8, ou n’y garder que le tableau des événements.`,
  );
}

function damaged(name: string): SourceRefused {
  return new SourceRefused(
    `${name} : ce classeur est abîmé ou protégé par un mot de passe. L’ouvrir dans Excel ou LibreOffice et l’enregistrer de nouveau (.xlsx), ou en CSV UTF-8.`,
  );
}
