import type { AddressInfo } from 'node:net';
import { handle } from '@echosciences/relay';
import { readRelayConfig } from '@echosciences/relay/config';
import { createRelayServer } from '@echosciences/relay/serve';
import { freePort, listening } from './cms.ts';
import type { GitHub } from './github.ts';

/** The relay of logins, on this machine, before the stand-in of GitHub. */
export interface Relay {
  url: string;
  /** What it has written down. */
  journal: object[];
  close(): void;
}

export const CLIENT_SECRET = 's3cr3t-of-the-application';

interface Options {
  github: GitHub;
  /** Sites that may receive a token. */
  origins: readonly string[];
  /** Whether GitHub knows another secret. */
  isStale?: boolean;
}

export async function startRelay({ github, origins, isStale = false }: Options): Promise<Relay> {
  const journal: object[] = [];
  const server = createRelayServer((request) =>
    handle(request, config, {
      fetch,
      now: Date.now,
      log: (entry) => journal.push(entry),
    }),
  );
  await listening(server, await freePort());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const config = readRelayConfig({
    RELAY_URL: url,
    GITHUB_URL: github.url,
    GITHUB_CLIENT_ID: 'Iv1.essai',
    GITHUB_CLIENT_SECRET: CLIENT_SECRET,
    ORIGINS: origins.join(','),
    FORGE_TIMEOUT: '500',
  });
  github.register({
    clientId: config.clientId,
    clientSecret: isStale ? 'another' : CLIENT_SECRET,
    redirectUri: `${url}/callback`,
  });
  return {
    url,
    journal,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
