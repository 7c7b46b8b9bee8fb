import { describeCommit, describeFile } from './describe.ts';
import type { Answer, Call, Repository } from './endpoint.ts';
import { NOT_FOUND, refuse, withoutOwner } from './endpoint.ts';
import type { TreeChange } from './git.ts';

export async function readTree(
  { git }: Repository,
  { parts: [revision = '', path = ''], query }: Call,
) {
  const tree = await git.tree(revision, path, query.has('recursive'));
  return tree ? { body: { tree, truncated: false } } : NOT_FOUND;
}

export async function readBlob({ git }: Repository, { parts: [sha = ''] }: Call) {
  const bytes = await git.blob(sha);
  if (!bytes) return NOT_FOUND;
  return {
    body: { sha, size: bytes.length, encoding: 'base64', content: bytes.toString('base64') },
  };
}

export async function writeBlob({ git }: Repository, { body: { content, encoding } }: Call) {
  return { status: 201, body: { sha: await git.writeBlob(Buffer.from(content, encoding)) } };
}

export async function writeTree({ git }: Repository, { body }: Call): Promise<Answer> {
  const changes: TreeChange[] = await Promise.all(
    body.tree.map(async ({ content, ...change }: TreeChange & { content?: string }) =>
      content === undefined
        ? change
        : { ...change, sha: await git.writeBlob(Buffer.from(content)) },
    ),
  );
  const base: string = body.base_tree;
  for (const { path, sha } of changes.filter(({ sha }) => sha === null)) {
    const [folder = '', file] = [path.split('/').slice(0, -1).join('/'), path.split('/').at(-1)];
    const known = (await git.tree(base, folder, false))?.some((entry) => entry.path === file);
    if (!known) return refuse(`GitRPC::BadObjectState ${path} ${sha}`);
  }
  return { status: 201, body: { sha: await git.writeTree(base, changes) } };
}

export async function writeCommit({ git, user }: Repository, { body }: Call) {
  const author = {
    name: user.name,
    email: `${user.login}@forge.example`,
    date: new Date().toISOString(),
    ...body.author,
  };
  const { message, tree, parents } = body;
  const sha = await git.writeCommit({ message, tree, parents, author });
  return {
    status: 201,
    body: { sha, parents: parents.map((parent: string) => ({ sha: parent })) },
  };
}

export async function createRef(
  { git }: Repository,
  { body: { ref, sha } }: Call,
): Promise<Answer> {
  const name = ref.replace(/^refs\/heads\//, '');
  if (await git.resolve(`refs/heads/${name}`)) return refuse('Reference already exists');
  // Git cannot hold both `cms/a` and `cms/a/b`.
  const done = await git.createBranch(name, sha).catch(() => undefined);
  return done === undefined
    ? refuse('Reference update failed')
    : { status: 201, body: { ref, object: { sha } } };
}

export async function updateRef(
  { git, protection }: Repository,
  { parts: [name = ''], body: { sha, force } }: Call,
): Promise<Answer> {
  const old = await git.resolve(`refs/heads/${name}`);
  if (!old) return refuse('Reference does not exist');
  if (protection?.branch === name) return refuse('Protected branch update failed');
  if (!force && !(await git.isAncestor(old, sha))) return refuse('Update is not a fast forward');
  await git.setBranch(name, sha);
  return { body: { ref: `refs/heads/${name}`, object: { sha } } };
}

export async function deleteRef(
  { git, pulls }: Repository,
  { parts: [name = ''] }: Call,
): Promise<Answer> {
  if (!(await git.resolve(`refs/heads/${name}`))) return refuse('Reference does not exist');
  await git.deleteBranch(name);
  pulls.closeOf(name);
  return { status: 204 };
}

export async function readBranch(
  { git }: Repository,
  { parts: [name = ''] }: Call,
): Promise<Answer> {
  const sha = await git.resolve(`refs/heads/${name}`);
  if (!sha) return { status: 404, body: { message: 'Branch not found' } };
  return { body: { name, commit: describeCommit(await git.commit(sha)) } };
}

export async function readHistory({ git }: Repository, { query }: Call) {
  const commits = await git.history(query.get('sha') ?? 'HEAD', query.get('path') ?? '.');
  return { body: commits.map(describeCommit) };
}

export async function compare(
  { git, owner }: Repository,
  { parts: [base = '', head = ''] }: Call,
): Promise<Answer> {
  const [from, to] = await Promise.all([
    git.resolve(withoutOwner(base, owner)),
    git.resolve(withoutOwner(head, owner)),
  ]);
  if (!from || !to) return NOT_FOUND;
  const { base: commit, commits, files } = await git.compare(from, to);
  return {
    body: {
      base_commit: describeCommit(commit),
      commits: commits.map(describeCommit),
      files: files.map(describeFile),
    },
  };
}
