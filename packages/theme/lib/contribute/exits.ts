/** Characters of an address that GitHub, its login page and the browsers between still take. */
const LONGEST_ADDRESS = 8000;

interface Repository {
  /** `https://github.com/echosciences/echosciences` */
  repository: string;
  branch: string;
}

/**
 * GitHub's page that creates a file, already filled in: it makes the fork and the pull request for
 * whoever may not write. Undefined when the text is too long for an address.
 * https://docs.github.com/en/repositories/working-with-files/managing-files/creating-new-files
 */
export function newFileAddress(
  { repository, branch }: Repository,
  filename: string,
  value: string,
): string | undefined {
  const address = `${repository}/new/${branch}?${new URLSearchParams({ filename, value })}`;
  return address.length > LONGEST_ADDRESS ? undefined : address;
}

/** GitHub's page of a new issue, already written. */
export function newIssueAddress(
  { repository }: Pick<Repository, 'repository'>,
  issue: { title: string; body: string; labels: string },
): string {
  return `${repository}/issues/new?${new URLSearchParams(issue)}`;
}

/** Name of the file by which a proposal travels. */
export function archiveName(territory: string, slug: string): string {
  return `proposition-${territory}-${slug}.zip`;
}
