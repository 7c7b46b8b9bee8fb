import type { Handled, Repository } from './endpoint.ts';

/** The one query of the admin to GitHub's GraphQL API: texts of blobs, by aliases. */
const BLOB = /(\w+): object\(oid: "([0-9a-f]{40})"\)/g;

/** https://docs.github.com/en/graphql/reference/objects#blob */
export async function callGraphql({ git }: Repository, query: string): Promise<Handled> {
  const asked = [...query.matchAll(BLOB)].map(([, alias = '', sha = '']) => ({ alias, sha }));
  const blobs = await git.blobs(asked.map(({ sha }) => sha));
  const fields = asked.map(({ alias, sha }) => {
    const bytes = blobs.get(sha);
    const isBinary = bytes?.includes(0) ?? false;
    const text = isBinary ? null : bytes?.toString('utf8');
    return [alias, bytes ? { text, isTruncated: false } : null];
  });
  return { kind: 'POST /graphql', body: { data: { repository: Object.fromEntries(fields) } } };
}
