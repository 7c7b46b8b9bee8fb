import { NATIONAL_ID } from '@echosciences/schemas';
import { listSettings } from './sites.ts';

export const CODEOWNERS_FILE = '.github/CODEOWNERS';

interface ReviewedSite {
  id: string;
  /** Accounts and teams of the forge: `@organisation/corse`. */
  reviewers: readonly string[];
}

const HEAD = `# Made by « pnpm codeowners » from \`reviewers\` in each territoire.yaml and in reseau.yaml: do not edit.
# https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
`;

/** What the file must say for the contents of a repository. */
export function codeownersOf(root: string): string {
  return codeowners(listSettings(root).map(({ id, site: { reviewers } }) => ({ id, reviewers })));
}

/**
 * `.github/CODEOWNERS`: who is asked to look at what. A territory without reviewers is looked at by the
 * national ones, and so is all that is not content. The last line that matches a file counts.
 */
export function codeowners(sites: readonly ReviewedSite[]): string {
  const national = sites.find(({ id }) => id === NATIONAL_ID)?.reviewers ?? [];
  const lines = sites.flatMap(({ id, reviewers }) => {
    const people = reviewers.length > 0 ? reviewers : national;
    return people.length > 0 ? [`/content/${id}/ ${people.join(' ')}`] : [];
  });
  if (lines.length === 0) return `${HEAD}# No reviewer is named yet.\n`;
  return `${HEAD}${[...(national.length > 0 ? [`* ${national.join(' ')}`] : []), ...lines].join('\n')}\n`;
}
