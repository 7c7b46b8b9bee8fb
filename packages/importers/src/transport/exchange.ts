import type { IncomingMessage } from 'node:http';
import { faultOfCode, faultOfStatus, TransportFault } from './faults.ts';
import { isLoopbackAddress, isPublicAddress, saysLoopback } from './public-address.ts';
import { coded, guardedRequest } from './request.ts';

const AGENT = 'Echosciences-import/1';
const MOST_REDIRECTS = 5;
/** Where `OPENAGENDA_KEY` may go. */
const OPENAGENDA_API = 'https://api.openagenda.com';

export interface ExchangeOptions {
  /** Where keys are: `OPENAGENDA_KEY`. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether an address of this machine may be asked: only one that a person typed, or a trial. */
  allowsLoopback?: boolean;
  /** Milliseconds until there is a connection, then until the head of the answer. */
  connectTimeout: number;
  answerTimeout: number;
}

/**
 * Asks for an address by GET, redirects followed, and gives the successful answer; the caller reads its
 * body to the end or destroys it.
 * @throws {TransportFault}
 */
export async function exchange(address: URL, options: ExchangeOptions): Promise<IncomingMessage> {
  const isOwn = options.allowsLoopback === true && saysLoopback(address);
  const isAllowed = (ip: string) => isPublicAddress(ip) || (isOwn && isLoopbackAddress(ip));
  let at = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await guardedRequest(at, {
      method: 'GET',
      timeout: options.answerTimeout,
      connectTimeout: options.connectTimeout,
      isAllowed,
      headers: {
        'user-agent': AGENT,
        accept: '*/*',
        'accept-language': 'fr',
        'accept-encoding': 'gzip, br',
        ...keyFor(at, isOwn, options),
      },
    }).catch((error) => {
      throw faultOfCode(error);
    });
    const { statusCode: status = 0, headers } = response;
    if (status >= 200 && status < 300) return response;
    response.destroy();
    if (status < 300 || status >= 400 || headers.location === undefined) {
      throw refusalOf(status, at, isOwn, options) ?? faultOfStatus(status, delayOf(headers));
    }
    if (!URL.canParse(headers.location, at)) throw faultOfCode(coded('REDIRECTS'));
    at = new URL(headers.location, at);
  }
  throw faultOfCode(coded('REDIRECTS'));
}

/**
 * Header of OpenAgenda's key, none for any other host: `key` up to version 2 of the API, a bearer token
 * since version 3. https://developers.openagenda.com/authentification
 */
function keyFor(at: URL, isOwn: boolean, { environment }: ExchangeOptions): Record<string, string> {
  const key = environment.OPENAGENDA_KEY?.trim();
  if (!key || !takesKey(at, isOwn) || at.searchParams.has('key')) return {};
  return at.pathname.startsWith('/v3/') ? { authorization: `Bearer ${key}` } : { key };
}

function takesKey(at: URL, isOwn: boolean): boolean {
  return at.origin === OPENAGENDA_API || (isOwn && saysLoopback(at));
}

/** Why OpenAgenda gives no access. */
function refusalOf(
  status: number,
  at: URL,
  isOwn: boolean,
  { environment }: ExchangeOptions,
): TransportFault | undefined {
  if ((status !== 401 && status !== 403) || !takesKey(at, isOwn)) return undefined;
  return new TransportFault(
    environment.OPENAGENDA_KEY
      ? `OpenAgenda refuse la clé (réponse ${status}) : vérifier que celle de la variable OPENAGENDA_KEY est entière, qu’elle n’a pas expiré et qu’elle donne accès à cet agenda`
      : `OpenAgenda demande une clé (réponse ${status}) : en créer une de lecture dans les réglages d’un compte (https://openagenda.com/settings/apiKey) et la donner dans la variable OPENAGENDA_KEY`,
  );
}

/** `Retry-After`, in milliseconds: seconds, or a date. RFC 9110, § 10.2.3. */
function delayOf(headers: IncomingMessage['headers']): number | undefined {
  const written = headers['retry-after'];
  if (!written) return undefined;
  if (/^\d+$/.test(written)) return Number(written) * 1000;
  // Its own clock tells how far the date is: this machine's may be wrong.
  const from = Date.parse(headers.date ?? '') || Date.now();
  const delay = Date.parse(written) - from;
  return delay > 0 ? delay : undefined;
}
