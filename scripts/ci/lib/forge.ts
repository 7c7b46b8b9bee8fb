const TIMEOUT_MS = 30_000;
const PER_PAGE = 100;
/** Beyond it something else is wrong. */
const MAX_PAGES = 40;

/** GitHub's REST API on one repository: paths are relative to it. */
export interface Forge {
  /** @throws ForgeError for an answer that is not 2xx */
  // biome-ignore lint/suspicious/noExplicitAny: JSON as GitHub documents it; callers name what they read
  ask(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<any>;
}

export class ForgeError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The repository that the workflow runs for.
 * @throws Error when a variable is missing, with its name
 */
export function forgeOf(env: NodeJS.ProcessEnv): Forge {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN } = env;
  if (!GITHUB_REPOSITORY || !GITHUB_TOKEN) {
    throw new Error('Il faut GITHUB_REPOSITORY (organisation/depot) et GITHUB_TOKEN (un jeton).');
  }
  const root = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;
  return {
    async ask(method, path, body) {
      const response = await fetch(root + path, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${GITHUB_TOKEN}`,
          'x-github-api-version': '2022-11-28',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const text = await response.text();
      if (!response.ok) {
        throw new ForgeError(response.status, `${method} ${path}: ${response.status} ${text}`);
      }
      return text === '' ? undefined : JSON.parse(text);
    },
  };
}

/** All pages of a list. @throws Error for a list that has no end */
// biome-ignore lint/suspicious/noExplicitAny: as `ask`
export async function askAllPages(forge: Forge, path: string): Promise<any[]> {
  const all = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const join = path.includes('?') ? '&' : '?';
    const items = await forge.ask('GET', `${path}${join}per_page=${PER_PAGE}&page=${page}`);
    all.push(...items);
    if (items.length < PER_PAGE) return all;
  }
  throw new Error(`${path}: more than ${MAX_PAGES * PER_PAGE}`);
}
