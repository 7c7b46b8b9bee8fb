import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

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

async function follow(method: string, address: string, asker: Asker): Promise<Answer> {
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

/** The head of an answer; its body is not read. Each redirect comes here: none escapes the guard. */
function send(method: string, url: URL, { agent, timeout, isAllowed }: Asker) {
  const signal = AbortSignal.timeout(timeout);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise<IncomingMessage>((done, fail) => {
    const refuse = (error: Error) => fail(signal.aborted ? coded('TIMEOUT') : error);
    if (!/^https?:$/.test(url.protocol)) return fail(coded('PROTOCOL'));
    // Node resolves no name where there is none: the guard of `lookup` would not see it.
    if (isIP(literal) && !isAllowed(literal)) return fail(coded('PRIVATE'));
    const options: RequestOptions = {
      method,
      signal,
      lookup: guardedLookup(isAllowed),
      headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.5', 'accept-language': 'fr' },
    };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options);
    request.on('response', (response) => {
      response.on('error', () => {});
      response.destroy();
      done(response);
    });
    request.on('error', refuse);
    request.end();
  });
}

/** Resolves a name and refuses what is not public: the very addresses then connected to, so that a name cannot change in between. */
function guardedLookup(isAllowed: Asker['isAllowed']): NonNullable<RequestOptions['lookup']> {
  return (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? coded('ENOTFOUND'), '');
      if (!addresses.every(({ address }) => isAllowed(address))) {
        return callback(coded('PRIVATE'), '');
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
}

/** `Retry-After` in seconds; a date there is rare, and the usual pause serves as well. */
function delayOf(header: string | undefined): Pick<Answer, 'retryAfter'> {
  const seconds = Number(header);
  return header && seconds > 0 ? { retryAfter: seconds * 1000 } : {};
}

function coded(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
