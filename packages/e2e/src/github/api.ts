import { describeCommit } from './describe.ts';
import type { Answer, Call, Endpoint, Handled, Repository } from './endpoint.ts';
import { NOT_FOUND, refuse, withoutOwner } from './endpoint.ts';
import {
  compare,
  createRef,
  deleteRef,
  readBlob,
  readBranch,
  readHistory,
  readTree,
  updateRef,
  writeBlob,
  writeCommit,
  writeTree,
} from './git-endpoints.ts';
import type { Status } from './pulls.ts';

/**
 * The part of GitHub's REST API that Decap 3.16 and the relay use, relative to `/repos/<owner>/<name>`; paths
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
  ['GET', /^\/git\/trees\/(\w+)$/, readTree],
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
  ['POST', /^\/pulls$/, openPull],
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
    'POST',
    /^\/issues\/(\d+)\/labels$/,
    ({ pulls }, { parts: [number], body }) => {
      const labels = pulls.addLabels(Number(number), body.labels);
      return labels ? { body: labels } : NOT_FOUND;
    },
  ],
  [
    'POST',
    /^\/issues$/,
    ({ issues }, { body: { title, body, labels } }) => ({
      status: 201,
      body: issues.open(title, body, labels),
    }),
  ],
  ['GET', /^\/issues$/, listIssues],
  [
    'PUT',
    /^\/issues\/(\d+)\/labels$/,
    ({ pulls }, { parts: [number], body }) => ({
      body: pulls.setLabels(Number(number), body.labels),
    }),
  ],
];

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
    const breakdown = repository.breakdowns.get(kind);
    const answer =
      !breakdown || breakdown.isDone
        ? await endpoint(repository, { parts, query: searchParams, body })
        : undefined;
    const { status, headers } = breakdown ?? {};
    return breakdown
      ? { kind, status, headers, body: { message: 'Server Error' } }
      : { kind, ...answer };
  }
  return { kind: `${method} ?`, ...NOT_FOUND };
}

/** `/git/trees/…` for `^\/git\/trees\/([^:]+):(.*)$`. */
function kindOf({ source }: RegExp): string {
  const path = source.slice(1, -1).replaceAll('\\/', '/').replaceAll('\\.', '.');
  return path.replaceAll(/\([^)]*\)/g, '…').replace(/^\/\//, '/') || '/';
}

function setStatus({ pulls }: Repository, { parts: [sha = ''], body }: Call) {
  const { context, state, target_url } = body as Status;
  pulls.setStatus(sha, { context, state, target_url });
  return { status: 201, body };
}

async function openPull(
  { pulls, git, owner }: Repository,
  { body: { title, body, head, base } }: Call,
): Promise<Answer> {
  const branch = withoutOwner(head, owner);
  if (!(await git.resolve(`refs/heads/${branch}`))) return refuse('Validation Failed: head');
  if ((await pulls.list('open', `${owner}:${branch}`, base)).length > 0) {
    return refuse(`A pull request already exists for ${owner}:${branch}.`);
  }
  return { status: 201, body: await pulls.open(title, body, branch, base) };
}

/** Pull requests are issues too. */
async function listIssues({ pulls, issues }: Repository, { query }: Call): Promise<Answer> {
  const wanted = query.get('labels')?.split(',') ?? [];
  const all = [...(await pulls.list('all', null, null)), ...issues.list()];
  return {
    body: all
      .filter(({ state }) => state === (query.get('state') ?? 'open'))
      .filter(({ labels }) => wanted.every((label) => labels.some(({ name }) => name === label)))
      .slice(0, Number(query.get('per_page') ?? 30)),
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
