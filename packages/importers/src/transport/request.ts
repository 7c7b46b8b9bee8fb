import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { isIP } from 'node:net';

/** One request, to an address that somebody else may have written. */
export interface GuardedRequest {
  method: 'HEAD' | 'GET';
  headers: Record<string, string>;
  /** Milliseconds until the head of the answer is there. */
  timeout: number;
  /** Milliseconds until there is a connection; absent: `timeout`. */
  connectTimeout?: number;
  /** Whether an IP address may be asked. It is judged at the connection: a name cannot change in between. */
  isAllowed(address: string): boolean;
}

/**
 * Sends a request and gives the head of its answer; the caller reads or destroys the body. Redirects
 * are answers: each comes here again, none escapes the guard.
 * @throws an error with a `code`: `PROTOCOL` (neither http nor https), `PRIVATE` (not allowed),
 *   `TIMEOUT`, or the one of Node
 */
export function guardedRequest(
  url: URL,
  { method, headers, timeout, connectTimeout = timeout, isAllowed }: GuardedRequest,
): Promise<IncomingMessage> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((done, fail) => {
    if (!/^https?:$/.test(url.protocol)) return fail(coded('PROTOCOL'));
    // Node resolves no name where there is none: the guard of `lookup` would not see it.
    if (isIP(literal) && !isAllowed(literal)) return fail(coded('PRIVATE'));
    const isSecure = url.protocol === 'https:';
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      method,
      headers,
      // A kept connection would have been judged by the guard of another request.
      agent: false,
      lookup: guardedLookup(isAllowed),
    });
    const giveUp = () => request.destroy(coded('TIMEOUT'));
    const timers = [setTimeout(giveUp, timeout), setTimeout(giveUp, connectTimeout)];
    const [, connecting] = timers;
    const atRest = () => timers.forEach(clearTimeout);
    request.on('socket', (socket: Socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
    });
    request.on('response', (response) => {
      atRest();
      // Whoever reads the body hears of it there; a body that nobody reads may end as it likes.
      response.on('error', () => {});
      done(response);
    });
    request.on('error', (error) => {
      atRest();
      fail(error);
    });
    request.end();
  });
}

/** Resolves a name and refuses what is not allowed: the very addresses then connected to. */
function guardedLookup(
  isAllowed: GuardedRequest['isAllowed'],
): NonNullable<RequestOptions['lookup']> {
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

export function coded(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
