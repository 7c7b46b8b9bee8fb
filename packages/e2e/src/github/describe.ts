import type { ChangedFile, Commit } from './git.ts';

/** A commit as GitHub's API gives it. */
export function describeCommit({ sha, tree, parents, message, author }: Commit) {
  return {
    sha,
    parents: parents.map((parent) => ({ sha: parent })),
    commit: { message, author, committer: author, tree: { sha: tree } },
  };
}

/** A changed file as GitHub's API gives it; Decap knows a binary one by its lack of a patch. */
export function describeFile({ filename, status, sha, previousFilename, binary }: ChangedFile) {
  return {
    filename,
    status,
    sha,
    ...(previousFilename && { previous_filename: previousFilename }),
    ...(!binary && { patch: '@@' }),
  };
}
