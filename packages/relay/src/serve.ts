import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';

/** The relay as a Node server, which does not listen yet. */
export function createRelayServer(answer: (request: Request) => Promise<Response>): Server {
  const server = createServer(async (incoming, outgoing) => {
    const request = requestOf(incoming);
    const response = request ? await answer(request) : new Response(null, { status: 400 });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  // A request is a line and a few headers: who takes longer to send them holds a connection for nothing.
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  return server;
}

/** @returns undefined for an address or a method that the web does not know */
function requestOf({ url = '/', method, headers }: IncomingMessage): Request | undefined {
  try {
    // Where the request arrived matters to no route; a path such as `//host` must stay a path.
    return new Request(new URL(`http://relay${url}`), {
      method,
      headers: { cookie: headers.cookie ?? '' },
    });
  } catch {
    return undefined;
  }
}
