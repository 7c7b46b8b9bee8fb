import { resolve } from 'node:path';
import { loadSite } from '@echosciences/content';
import { codeowners } from './codeowners.ts';
import { listSites } from './sites.ts';

export const CODEOWNERS_FILE = '.github/CODEOWNERS';

/** What the file must say for the contents of a repository. */
export function codeownersOf(root: string): string {
  return codeowners(
    listSites(root).map(({ id }) => ({
      id,
      reviewers: loadSite(resolve(root, 'content'), id).site?.reviewers ?? [],
    })),
  );
}
