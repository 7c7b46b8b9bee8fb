import type { LoginConfig, RelayConfig } from './config-types.ts';
import { HANDSHAKE } from './handshake.ts';
import { finishLogin, startLogin } from './login.ts';
import { refusalPage, SECURITY_HEADERS, STYLE } from './pages.ts';
import { ENDPOINTS, receive } from './proposals/endpoint.ts';
import type { Surroundings } from './surroundings.ts';
import { realSurroundings } from './surroundings.ts';

type Route = (
  address: URL,
  cookies: string,
  config: LoginConfig,
  surroundings: Surroundings,
) => Response | Promise<Response>;

const LOGIN_ROUTES: Readonly<Record<string, Route>> = {
  '/auth': startLogin,
  '/callback': finishLogin,
  '/connexion.js': () => text(HANDSHAKE, 'text/javascript'),
};

const PUBLIC_ROUTES: Readonly<Record<string, () => Response>> = {
  // Pages of refusals have their style whether there are logins or not.
  '/connexion.css': () => text(STYLE, 'text/css'),
  '/sante': () => text('ok', 'text/plain'),
};

/**
 * Answers one request. Any number of copies may run, anywhere that has the web's own `Request` and
 * `Response`: what `surroundings.memory` holds may be lost at any time. Never throws.
 * @param address where the connection comes from, when the host says so: an IP address
 */
export async function handle(
  request: Request,
  config: RelayConfig,
  surroundings: Surroundings = realSurroundings,
  address = '',
): Promise<Response> {
  const response = await answer(request, config, surroundings, address).catch((error: Error) => {
    // The message may quote what was asked: its kind is enough to look for the cause.
    surroundings.log({ event: 'error', name: error.name });
    return refusalPage('failure', config.origins);
  });
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}

async function answer(
  request: Request,
  config: RelayConfig,
  surroundings: Surroundings,
  connection: string,
): Promise<Response> {
  const address = new URL(request.url);
  const { pathname } = address;
  const { login, proposals } = config;
  if (proposals && Object.hasOwn(ENDPOINTS, pathname)) {
    const visitor = visitorOf(request, config, connection);
    return receive(pathname, request, { ...config, proposals }, surroundings, visitor);
  }
  const isPublic = Object.hasOwn(PUBLIC_ROUTES, pathname);
  const route = login && Object.hasOwn(LOGIN_ROUTES, pathname) && LOGIN_ROUTES[pathname];
  if (!route && !isPublic) return refusalPage('missing', config.origins);
  if (request.method !== 'GET')
    return new Response(null, { status: 405, headers: { allow: 'GET' } });
  if (!route) return (PUBLIC_ROUTES[pathname] as () => Response)();
  return route(address, request.headers.get('cookie') ?? '', login, surroundings);
}

/** A list of addresses grows on its way: only the last was written by the trusted proxy. */
function visitorOf(
  { headers }: Request,
  { clientAddressHeader }: RelayConfig,
  connection: string,
): string {
  if (!clientAddressHeader) return connection;
  return headers.get(clientAddressHeader)?.split(',').at(-1)?.trim() ?? connection;
}

function text(content: string, type: string): Response {
  return new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
