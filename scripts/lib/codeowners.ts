import { NATIONAL_ID } from '@echosciences/schemas';

export interface ReviewedSite {
  id: string;
  /** Accounts and teams of the forge: `@organisation/corse`. */
  reviewers: readonly string[];
}

const HEAD = `# Made by « pnpm codeowners » from \`reviewers\` in each territoire.yaml and in reseau.yaml: do not edit.
# https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
`;

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
