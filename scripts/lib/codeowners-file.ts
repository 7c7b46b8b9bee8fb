import { codeowners } from './codeowners.ts';
import { listSettings } from './sites.ts';

export const CODEOWNERS_FILE = '.github/CODEOWNERS';

/** What the file must say for the contents of a repository. */
export function codeownersOf(root: string): string {
  return codeowners(listSettings(root).map(({ id, site: { reviewers } }) => ({ id, reviewers })));
}
