import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** What the theme writes last of all into a built site (packages/theme/integration/complete.ts). */
export const BUILD_RECORD = '_build.json';

interface BuildRecord {
  files: number;
  bytes: number;
  /** Built by `pnpm start --demo`. */
  demo?: boolean;
}

/** What each site must serve. */
const NEEDED = ['index.html', '404.html', '_headers'];

/**
 * Why a built site may not be published, in French; nothing when it is whole: its build came to its
 * end, no file was lost on the way to here, and its content is meant for readers.
 */
export function reasonNotWhole(dist: string): string | undefined {
  if (!existsSync(dist)) return 'Le site n’a pas été construit';
  const record = readRecord(join(dist, BUILD_RECORD));
  if (!record) return 'La construction du site ne s’est pas terminée';
  if (record.demo) return 'Le site montre un contenu de démonstration';
  const missing = NEEDED.find((name) => !existsSync(join(dist, name)));
  if (missing) return `Il manque « ${missing} » au site construit`;
  const files = listFiles(dist).filter(({ path }) => path !== BUILD_RECORD);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return files.length === record.files && bytes === record.bytes
    ? undefined
    : `Le site construit a ${files.length} fichiers (${bytes} octets), sa construction en a écrit ${record.files} (${record.bytes} octets)`;
}

function readRecord(file: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
