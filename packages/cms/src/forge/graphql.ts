/** Where GitHub's GraphQL API is, from the root of its REST API. */
export function graphqlAddress(apiRoot: string): string {
  // github.com has a host for its API; another GitHub has `/api/v3` and `/api/graphql`.
  return apiRoot.endsWith('/api/v3') ? apiRoot.replace(/v3$/, 'graphql') : `${apiRoot}/graphql`;
}

/** A query for the texts of blobs of one repository. @throws on what is no sha */
export function blobsQuery(shas: readonly string[]): string {
  const fields = shas.map((sha, index) => {
    if (!/^[0-9a-f]{40,64}$/.test(sha)) throw new Error(`Not a sha: ${sha}`);
    return `b${index}: object(oid: "${sha}") { ... on Blob { text isTruncated } }`;
  });
  return `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
}

/**
 * Texts by sha in the answer to `blobsQuery`: none for a binary file or one that GitHub cuts.
 * @throws with GitHub's own message when it did not answer the query
 */
export function readBlobs(shas: readonly string[], answer: unknown): Map<string, string> {
  const { data, errors, message } = Object(answer) as Answer;
  const blobs = data?.repository;
  if (!blobs) throw new Error(errors?.[0]?.message ?? message ?? 'GitHub gave no answer.');
  const texts = new Map<string, string>();
  for (const [index, sha] of shas.entries()) {
    const blob = blobs[`b${index}`];
    if (typeof blob?.text === 'string' && !blob.isTruncated) texts.set(sha, blob.text);
  }
  return texts;
}

interface Answer {
  data?: {
    repository?: Record<string, { text?: string | null; isTruncated?: boolean } | null> | null;
  } | null;
  errors?: { message: string }[];
  /** Of an answer that is none: a token that is no more, a limit that is reached. */
  message?: string;
}
