import { describeCommit, describeFile } from './describe.ts';
import type { Git, TreeChange } from './git.ts';
import type { Protection, Pulls, Status } from './pulls.ts';

/** What an answer depends on. */
export interface Repository {
  owner: string;
  name: string;
  branch: string;
  user: { login: string; name: string };
  git: Git;
  pulls: Pulls;
  protection: Protection | undefined;
  mayWrite: boolean;
}

interface Call {
  /** What the pattern's groups matched, decoded. */
  parts: string[];
  query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: JSON that Decap sends, as GitHub documents it
  body: any;
}

type Answer = { status?: number; body?: unknown };
type Endpoint = (repository: Repository, call: Call) => Promise<Answer> | Answer;

const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };
const refuse = (message: string, status = 422): Answer => ({ status, body: { message } });

/**
 * The part of GitHub's REST API that Decap 3.16 uses, relative to `/repos/<owner>/<name>`; paths
 * above it begin with `//`. https://docs.github.com/en/rest
 */
const ENDPOINTS: [method: string, pattern: RegExp, endpoint: Endpoint][] = [
  ['GET', /^\/\/user$/, ({ user }) => ({ body: { ...user, avatar_url: '' } })],
  ['GET', /^\/\/users\/([^/]+)$/, ({ user }) => ({ body: user })],
  ['GET', /^\/\/search\/issues$/, () => ({ body: { total_count: 0, items: [] } })],
  [
    'GET',
    /^$/,
    ({ owner, name, branch, mayWrite }) => ({
      body: {
        full_name: `${owner}/${name}`,
        owner: { login: owner },
        default_branch: branch,
        permissions: { push: mayWrite },
      },
    }),
  ],
  ['GET', /^\/git\/trees\/([^:]+):(.*)$/, readTree],
  ['GET', /^\/git\/blobs\/(\w+)$/, readBlob],
  ['POST', /^\/git\/blobs$/, writeBlob],
  ['POST', /^\/git\/trees$/, writeTree],
  ['POST', /^\/git\/commits$/, writeCommit],
  ['POST', /^\/git\/refs$/, createRef],
  ['PATCH', /^\/git\/refs\/heads\/(.+)$/, updateRef],
  ['DELETE', /^\/git\/refs\/heads\/(.+)$/, deleteRef],
  ['GET', /^\/branches\/(.+)$/, readBranch],
  ['GET', /^\/commits$/, readHistory],
  [
    'GET',
    /^\/commits\/(\w+)\/status$/,
    ({ pulls }, { parts: [sha = ''] }) => ({ body: { statuses: pulls.statuses(sha) } }),
  ],
  ['POST', /^\/statuses\/(\w+)$/, setStatus],
  ['GET', /^\/compare\/(.+)\.\.\.(.+)$/, compare],
  [
    'GET',
    /^\/pulls$/,
    async ({ pulls }, { query }) => ({
      body: await pulls.list(query.get('state') ?? 'open', query.get('head'), query.get('base')),
    }),
  ],
  [
    'POST',
    /^\/pulls$/,
    async ({ pulls, owner }, { body: { title, body, head, base } }) => ({
      status: 201,
      body: await pulls.open(title, body, withoutOwner(head, owner), base),
    }),
  ],
  [
    'PATCH',
    /^\/pulls\/(\d+)$/,
    async ({ pulls }, { parts: [number], body }) => {
      const pull = await pulls.setState(Number(number), body.state);
      return pull ? { body: pull } : NOT_FOUND;
    },
  ],
  [
    'GET',
    /^\/pulls\/(\d+)\/commits$/,
    async ({ pulls }, { parts: [number] }) => ({
      body: (await pulls.commits(Number(number))).map(describeCommit),
    }),
  ],
  ['PUT', /^\/pulls\/(\d+)\/merge$/, mergePull],
  [
    'PUT',
    /^\/issues\/(\d+)\/labels$/,
    ({ pulls }, { parts: [number], body }) => ({
      body: pulls.setLabels(Number(number), body.labels),
    }),
  ],
];

/** A request's kind, without what changes from one entry to the next; for counting. */
export interface Handled extends Answer {
  kind: string;
}

/** Answers one request, whose path comes without the API's root. */
export async function callApi(
  repository: Repository,
  method: string,
  { pathname, searchParams }: URL,
  body: unknown,
): Promise<Handled> {
  const root = `/repos/${repository.owner}/${repository.name}`;
  const path = pathname.startsWith(root) ? pathname.slice(root.length) : `/${pathname}`;
  for (const [verb, pattern, endpoint] of ENDPOINTS) {
    const match = verb === method && pattern.exec(path);
    if (!match) continue;
    const parts = match.slice(1).map(decodeURIComponent);
    const kind = `${method} ${kindOf(pattern)}`;
    return { kind, ...(await endpoint(repository, { parts, query: searchParams, body })) };
  }
  return { kind: `${method} ?`, ...NOT_FOUND };
}

/** `/git/trees/…` for `^\/git\/trees\/([^:]+):(.*)$`. */
function kindOf({ source }: RegExp): string {
  const path = source.slice(1, -1).replaceAll('\\/', '/').replaceAll('\\.', '.');
  return path.replaceAll(/\([^)]*\)/g, '…').replace(/^\/\//, '/') || '/';
}

async function readTree({ git }: Repository, { parts: [revision = '', path = ''], query }: Call) {
  const tree = await git.tree(revision, path, query.has('recursive'));
  return tree ? { body: { tree, truncated: false } } : NOT_FOUND;
}

async function readBlob({ git }: Repository, { parts: [sha = ''] }: Call) {
  const bytes = await git.blob(sha);
  if (!bytes) return NOT_FOUND;
  return {
    body: { sha, size: bytes.length, encoding: 'base64', content: bytes.toString('base64') },
  };
}

async function writeBlob({ git }: Repository, { body: { content, encoding } }: Call) {
  return { status: 201, body: { sha: await git.writeBlob(Buffer.from(content, encoding)) } };
}

async function writeTree({ git }: Repository, { body }: Call): Promise<Answer> {
  const changes: TreeChange[] = body.tree;
  const base: string = body.base_tree;
  for (const { path, sha } of changes.filter(({ sha }) => sha === null)) {
    const [folder = '', file] = [path.split('/').slice(0, -1).join('/'), path.split('/').at(-1)];
    const known = (await git.tree(base, folder, false))?.some((entry) => entry.path === file);
    if (!known) return refuse(`GitRPC::BadObjectState ${path} ${sha}`);
  }
  return { status: 201, body: { sha: await git.writeTree(base, changes) } };
}

async function writeCommit({ git, user }: Repository, { body }: Call) {
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

async function createRef({ git }: Repository, { body: { ref, sha } }: Call): Promise<Answer> {
  const name = ref.replace(/^refs\/heads\//, '');
  if (await git.resolve(`refs/heads/${name}`)) return refuse('Reference already exists');
  // Git cannot hold both `cms/a` and `cms/a/b`.
  const done = await git.setBranch(name, sha).catch(() => undefined);
  return done === undefined
    ? refuse('Reference update failed')
    : { status: 201, body: { ref, object: { sha } } };
}

async function updateRef(
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

async function deleteRef({ git }: Repository, { parts: [name = ''] }: Call): Promise<Answer> {
  if (!(await git.resolve(`refs/heads/${name}`))) return refuse('Reference does not exist');
  await git.deleteBranch(name);
  return { status: 204 };
}

async function readBranch({ git }: Repository, { parts: [name = ''] }: Call): Promise<Answer> {
  const sha = await git.resolve(`refs/heads/${name}`);
  if (!sha) return { status: 404, body: { message: 'Branch not found' } };
  return { body: { name, commit: describeCommit(await git.commit(sha)) } };
}

async function readHistory({ git }: Repository, { query }: Call) {
  const commits = await git.history(query.get('sha') ?? 'HEAD', query.get('path') ?? '.');
  return { body: commits.map(describeCommit) };
}

function setStatus({ pulls }: Repository, { parts: [sha = ''], body }: Call) {
  const { context, state, target_url } = body as Status;
  pulls.setStatus(sha, { context, state, target_url });
  return { status: 201, body };
}

async function compare(
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

async function mergePull(
  { pulls, protection }: Repository,
  { parts: [number], body }: Call,
): Promise<Answer> {
  const merged = await pulls.merge(Number(number), body.sha, body.commit_message, protection);
  return 'sha' in merged
    ? { body: { ...merged, merged: true } }
    : refuse(merged.message, merged.status);
}

function withoutOwner(reference: string, owner: string): string {
  return reference.startsWith(`${owner}:`) ? reference.slice(owner.length + 1) : reference;
}
