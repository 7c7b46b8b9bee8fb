import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSitesServer, localAddress } from '@echosciences/scripts/lib/server.ts';

type Sites = Parameters<typeof createSitesServer>[0];

/** Built sites on one address, behind a network that a test makes bad. */
export interface UnreliableHost {
  address(id: string, path?: string): string;
  /** What becomes of requests: answered, cut, left without an answer, answered by an error. */
  network: 'good' | 'cut' | 'stalled' | 'failing';
  /** Paths asked for, in order: a test empties it when it likes. */
  asked: string[];
  /** Answers what waited in a stalled network. */
  release(): void;
  /** Serves what lies in the folders now: the server reads them once. */
  deploy(): void;
  close(): void;
}

export async function createUnreliableHost(sites: Sites): Promise<UnreliableHost> {
  let site: Server = createSitesServer(sites);
  let waiting: (() => void)[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    host.asked.push(request.url ?? '');
    const answer = () => site.emit('request', request, response);
    if (host.network === 'cut') request.socket.destroy();
    else if (host.network === 'stalled') waiting.push(answer);
    else if (host.network === 'failing') response.writeHead(503).end('Service Unavailable');
    else answer();
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const host: UnreliableHost = {
    address: (id, path = '/') => new URL(path, localAddress(id, port)).href,
    network: 'good',
    asked: [],
    release() {
      for (const answer of waiting) answer();
      waiting = [];
    },
    deploy() {
      site = createSitesServer(sites);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
}
