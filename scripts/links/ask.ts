import { guardedRequest } from '@echosciences/importers/request';

/** What an address said in the end: a status, or the code of an error. */
export interface Answer {
  status?: number;
  error?: string;
  /** Milliseconds that the server asks to wait before the next request. */
  retryAfter?: number;
}

export interface Asker {
  /** Name by which servers know who asks. */
  agent: string;
  /** For each request, in milliseconds. */
  timeout: number;
  /** Whether an IP address may be asked. */
  isAllowed(address: string): boolean;
}

const MOST_REDIRECTS = 8;
/** No other method would be told anything else. */
const FINAL = new Set(['ENOTFOUND', 'PRIVATE']);

/** Asks an address whether a page is there: by HEAD, then by GET, since some servers know no HEAD. */
export async function ask(address: string, asker: Asker): Promise<Answer> {
  const head = await follow('HEAD', address, asker);
  if (isGood(head) || isTemporary(head) || FINAL.has(head.error ?? '')) return head;
  return follow('GET', address, asker);
}

export function isGood({ status }: Answer): boolean {
  return status !== undefined && status < 400;
}

/** Too many requests, or a server in trouble: to be asked again later. */
export function isTemporary({ status }: Answer): boolean {
  return status === 429 || (status !== undefined && status >= 500 && status !== 501);
}

async function follow(method: 'HEAD' | 'GET', address: string, asker: Asker): Promise<Answer> {
  try {
    let at = new URL(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const { statusCode: status = 0, headers } = await send(method, at, asker);
      const isRedirect = status >= 300 && status < 400 && headers.location !== undefined;
      if (!isRedirect) return { status, ...delayOf(headers['retry-after']) };
      at = new URL(headers.location ?? '', at);
    }
    return { error: 'REDIRECTS' };
  } catch (error) {
    return { error: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' };
  }
}

/** The head of an answer; its body is not read. */
async function send(method: 'HEAD' | 'GET', url: URL, { agent, timeout, isAllowed }: Asker) {
  const response = await guardedRequest(url, {
    method,
    timeout,
    isAllowed,
    headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.5', 'accept-language': 'fr' },
  });
  response.destroy();
  return response;
}

/** `Retry-After` in seconds; a date there is rare, and the usual pause serves as well. */
function delayOf(header: string | undefined): Pick<Answer, 'retryAfter'> {
  const seconds = Number(header);
  return header && seconds > 0 ? { retryAfter: seconds * 1000 } : {};
}
