import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../../..');

/** What decides of a record besides the entry's own files: who judges, and with which libraries. */
const JUDGES = ['packages/schemas/src', 'packages/content/src'];

let known: string | undefined;

/**
 * A digest of the checking code, of the versions of its libraries and of Node: records of another are
 * void. That of the code which this process runs, whatever becomes of its files meanwhile.
 */
export function codeKey(): string {
  known ??= readKey();
  return known;
}

function readKey(): string {
  const hash = createHash('sha256').update(process.version);
  const add = (path: string) => {
    const bytes = readFileSync(join(REPOSITORY, path));
    hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  };
  add('pnpm-lock.yaml');
  for (const folder of JUDGES) {
    const names = readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.sort()) {
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) add(`${folder}/${name}`);
    }
  }
  return hash.digest('hex');
}
