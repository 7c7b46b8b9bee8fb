import type { AddressInfo } from 'node:net';
import { createSitesServer, localAddress } from '@echosciences/scripts/lib/server.ts';

type Sites = Parameters<typeof createSitesServer>[0];

/** Built sites, served on a port of this machine. */
export interface ServedSites {
  /** Where a page of a site is. */
  address(id: string, path?: string): string;
  close(): void;
}

export async function serveSites(sites: Sites): Promise<ServedSites> {
  const server = createSitesServer(sites);
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (id, path = '/') => new URL(path, localAddress(id, port)).href,
    close: () => server.close(),
  };
}
