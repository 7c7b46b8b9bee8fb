import type { RelayConfig } from './config.ts';
import { HANDSHAKE } from './handshake.ts';
import { finishLogin, startLogin } from './login.ts';
import { refusalPage, SECURITY_HEADERS, STYLE } from './pages.ts';
import type { Surroundings } from './surroundings.ts';
import { realSurroundings } from './surroundings.ts';

type Route = (
  address: URL,
  cookies: string,
  config: RelayConfig,
  surroundings: Surroundings,
) => Response | Promise<Response>;

const ROUTES: Readonly<Record<string, Route>> = {
  '/auth': startLogin,
  '/callback': finishLogin,
  '/connexion.js': () => text(HANDSHAKE, 'text/javascript'),
  '/connexion.css': () => text(STYLE, 'text/css'),
  '/sante': () => text('ok', 'text/plain'),
};

/**
 * Answers one request. Keeps nothing between two: any number of copies may run, anywhere that has
 * the web's own `Request` and `Response`. Never throws.
 */
export async function handle(
  request: Request,
  config: RelayConfig,
  surroundings: Surroundings = realSurroundings,
): Promise<Response> {
  const response = await answer(request, config, surroundings).catch((error: Error) => {
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
): Promise<Response> {
  const address = new URL(request.url);
  const route = Object.hasOwn(ROUTES, address.pathname) && ROUTES[address.pathname];
  if (!route) return refusalPage('missing', config.origins);
  if (request.method !== 'GET')
    return new Response(null, { status: 405, headers: { allow: 'GET' } });
  return route(address, request.headers.get('cookie') ?? '', config, surroundings);
}

function text(content: string, type: string): Response {
  return new Response(content, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
