import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { callApi } from './github/api.ts';
import type { InstalledApp } from './github/app.ts';
import { installationToken } from './github/app.ts';
import type { Breakdown, Repository } from './github/endpoint.ts';
import type { Git } from './github/git.ts';
import { createGit } from './github/git.ts';
import { callGraphql } from './github/graphql.ts';
import type { Issues } from './github/issues.ts';
import { createIssues } from './github/issues.ts';
import type { Application } from './github/oauth.ts';
import { createOAuth } from './github/oauth.ts';
import type { Protection, Pulls, Status } from './github/pulls.ts';
import { createPulls } from './github/pulls.ts';

/** Where a GitHub of one's own has its API. */
const API = '/api/v3';
const GRAPHQL = '/api/graphql';

export interface GitHub {
  /** Origin of the forge; `/owner/name` after it is the repository. */
  url: string;
  repository: string;
  git: Git;
  /** Requests to the API since the last `clear()`, by kind: `GET /git/blobs/…`. Preflights apart. */
  requests: Map<string, number>;
  /** Requests that GitHub does not count: it answered 304 from the browser's own copy. */
  unchanged: { count: number };
  /** The application that may log in. */
  register(application: Application): void;
  /** Gives a fine-grained token the right to write. */
  grant(token: string): void;
  /** The app whose installation may write. */
  app: InstalledApp | undefined;
  /** Requests that fail from now on, by kind: `POST /pulls`. */
  breakdowns: Map<string, Breakdown>;
  /** What the person says to the application from now on. */
  consents: boolean;
  /** How a request to the forge fails from now on, if it does. */
  outage: 'none' | 'failing' | 'stalled' | 'garbage';
  /** A branch that takes only pull requests that are green. */
  protection: Protection | undefined;
  /** Whether the person may write in the repository. */
  mayWrite: boolean;
  setStatus(sha: string, status: Status): void;
  openPulls: () => ReturnType<Pulls['list']>;
  issues: Issues['list'];
  close(): void;
}

export interface GitHubOptions {
  /** A folder that becomes the repository. */
  directory: string;
  branch?: string;
  /** How long each answer takes, in milliseconds. */
  latency?: number;
}

/** Who writes with the token of an app's installation. */
const BOT = { login: 'echosciences-relais[bot]', name: 'echosciences-relais[bot]' };

/** A stand-in of GitHub on this machine: OAuth, and the API that Decap and the relay use over a real repository. */
export async function createGitHub({
  directory,
  branch = 'main',
  latency = 0,
}: GitHubOptions): Promise<GitHub> {
  const owner = 'echosciences';
  const name = 'essai';
  const user = { login: 'lea-coordination', name: 'Léa Coordination' };
  const git = await createGit(directory, branch);
  const tokens = new Set<string>();
  let oauth: ReturnType<typeof createOAuth> | undefined;

  const server = createServer(async (request, response) => {
    const address = new URL(request.url ?? '/', 'http://github');
    if (latency > 0) await wait(latency);
    if (github.outage === 'stalled') return;
    if (github.outage === 'failing') response.writeHead(503).end('<h1>Unicorn!</h1>');
    else if (github.outage === 'garbage') response.end('{"access_token":');
    else if (address.pathname.startsWith('/login/oauth/')) await logIn(address, request, response);
    else await answerApi(address, request, response);
  });

  async function logIn(address: URL, request: IncomingMessage, response: ServerResponse) {
    const answer =
      request.method === 'POST'
        ? oauth?.exchange(new URLSearchParams((await buffer(request)).toString()))
        : oauth?.authorize(address.searchParams, github.consents);
    if (answer && 'redirect' in answer) {
      response.writeHead(302, { location: answer.redirect }).end();
    } else {
      sendJson(response, answer?.status ?? 404, answer?.body ?? { error: 'Not Found' });
    }
  }

  async function answerApi(address: URL, request: IncomingMessage, response: ServerResponse) {
    for (const [header, value] of Object.entries(CORS)) response.setHeader(header, value);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const [, token = ''] =
      /^(?:token|bearer) (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (github.app && address.pathname.startsWith(`${API}/app/`)) {
      const path = address.pathname.slice(API.length);
      const { status, body } = installationToken(github.app, path, token, tokens);
      sendJson(response, status, body);
      return;
    }
    if (!oauth?.tokens.has(token) && !tokens.has(token)) {
      sendJson(response, 401, { message: 'Bad credentials' });
      return;
    }
    const sent = await buffer(request);
    const path = new URL(address);
    path.pathname = address.pathname.replace(API, '');
    const repository: Repository = {
      owner,
      name,
      branch,
      user: token.startsWith('ghs_') ? BOT : user,
      git,
      pulls,
      issues,
      breakdowns: github.breakdowns,
      protection: github.protection,
      mayWrite: github.mayWrite,
    };
    const body = sent.length > 0 ? JSON.parse(sent.toString()) : undefined;
    const answer =
      address.pathname === GRAPHQL
        ? await callGraphql(repository, body.query)
        : await callApi(repository, request.method ?? 'GET', path, body);
    const { kind, status = 200 } = answer;
    const etag = `W/"${createHash('sha1')
      .update(JSON.stringify(answer.body ?? ''))
      .digest('hex')}"`;
    response.setHeader('etag', etag);
    if (request.method === 'GET' && request.headers['if-none-match'] === etag) {
      github.unchanged.count += 1;
      response.writeHead(304).end();
      return;
    }
    github.requests.set(kind, (github.requests.get(kind) ?? 0) + 1);
    for (const [header, value] of Object.entries(answer.headers ?? {})) {
      response.setHeader(header, value);
    }
    sendJson(response, status, answer.body);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const repository = `${url}/${owner}/${name}`;
  let last = 0;
  const nextNumber = () => ++last;
  const pulls = createPulls(git, owner, user.login, repository, nextNumber);
  const issues = createIssues(repository, nextNumber);
  const github: GitHub = {
    url,
    repository,
    git,
    requests: new Map(),
    unchanged: { count: 0 },
    consents: true,
    outage: 'none',
    protection: undefined,
    register: (application) => {
      oauth = createOAuth(application);
    },
    grant: (token) => void tokens.add(token),
    app: undefined,
    breakdowns: new Map(),
    mayWrite: true,
    setStatus: pulls.setStatus,
    openPulls: () => pulls.list('open', null, null),
    issues: issues.list,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return github;
}

/** As GitHub's: a minute in the browser, then asked again by ETag; preflights kept for a day. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Authorization, Content-Type, If-None-Match, Accept',
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
  'access-control-expose-headers': 'ETag, Link',
  'access-control-max-age': '86400',
  'cache-control': 'private, max-age=60, s-maxage=60',
  vary: 'Accept, Authorization, Cookie',
};

function sendJson(response: ServerResponse, status: number, body: unknown) {
  // As GitHub's « 204 No Content »: Decap would read an empty JSON for a type of its own.
  if (body === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
