import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { ReadableStream } from 'node:stream/web';

/** How much of a body that was refused is still taken in, so that its sender gets to read why. */
const LINGER_BYTES = 32_000_000;
const LINGER_MILLISECONDS = 10_000;

/**
 * The relay as a Node server, which does not listen yet.
 * @param answer also gets the IP address at the other end of the connection
 */
export function createRelayServer(
  answer: (request: Request, address: string) => Promise<Response>,
): Server {
  const server = createServer(async (incoming, outgoing) => {
    const request = requestOf(incoming);
    const response = request
      ? await answer(request, incoming.socket.remoteAddress ?? '')
      : new Response(null, { status: 400 });
    const body = Buffer.from(await response.arrayBuffer());
    const isUnread = !incoming.complete;
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      ...(body.length > 0 && { 'content-length': body.length }),
      ...(isUnread && { connection: 'close' }),
    });
    if (body.length > 0) outgoing.write(body);
    // To hang up on who is still sending would make the answer unreadable.
    if (isUnread) await drained(incoming);
    outgoing.end();
  });
  // The head of a request is a line and a few headers: who takes longer holds a connection for nothing.
  server.headersTimeout = 10_000;
  // Eight megabytes from a phone with a poor network.
  server.requestTimeout = 120_000;
  return server;
}

/** @returns undefined for an address or a method that the web does not know */
function requestOf(incoming: IncomingMessage): Request | undefined {
  const { url = '/', method = 'GET' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    // Where the request arrived matters to no route; a path such as `//host` must stay a path.
    return new Request(new URL(`http://relay${url}`), {
      method,
      headers: headersOf(incoming),
      ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

function headersOf({ headers }: IncomingMessage): Headers {
  return new Headers(
    Object.entries(headers).map(([name, value = '']): [string, string] => [
      name,
      [value].flat().join(', '),
    ]),
  );
}

/** What the reader asks for is read, and no more; when it stops the connection stays. */
function bodyOf(incoming: IncomingMessage): BodyInit {
  return ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) as BodyInit;
}

/** Lets what is still coming go by, up to a bound in bytes and in time. */
function drained(incoming: IncomingMessage): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, LINGER_MILLISECONDS);
    const end = () => {
      clearTimeout(timer);
      done();
    };
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LINGER_BYTES) end();
    });
    for (const event of ['end', 'close', 'error']) incoming.once(event, end);
    incoming.resume();
  });
}
