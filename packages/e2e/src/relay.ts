import type { AddressInfo } from 'node:net';
import { handle } from '@echosciences/relay';
import { readRelayConfig } from '@echosciences/relay/config';
import { createRelayServer } from '@echosciences/relay/serve';
import { createMemory } from '@echosciences/relay/surroundings';
import { freePort, listening } from './cms.ts';
import type { GitHub } from './github.ts';

/** The relay, on this machine, before the stand-in of GitHub. */
export interface Relay {
  url: string;
  /** What it has written down. */
  journal: object[];
  close(): void;
}

const CLIENT_ID = 'Iv1.essai';
export const CLIENT_SECRET = 's3cr3t-of-the-application';

interface Options {
  github: GitHub;
  /** Sites that may receive a token. */
  origins: readonly string[];
  /** Whether GitHub knows another secret. */
  isStale?: boolean;
  /** Where it listens; any free port otherwise. */
  port?: number;
  /** Variables of the environment besides: `GITHUB_REPOSITORY` for proposals. */
  environment?: Record<string, string>;
}

export async function startRelay({
  github,
  origins,
  isStale = false,
  port: wanted,
  environment = {},
}: Options): Promise<Relay> {
  const journal: object[] = [];
  const surroundings = {
    fetch,
    now: Date.now,
    log: (entry: object) => void journal.push(entry),
    memory: createMemory(),
  };
  const server = createRelayServer((request, address) =>
    handle(request, config, surroundings, address),
  );
  await listening(server, wanted ?? (await freePort()));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const config = readRelayConfig({
    RELAY_URL: url,
    GITHUB_URL: github.url,
    GITHUB_CLIENT_ID: CLIENT_ID,
    GITHUB_CLIENT_SECRET: CLIENT_SECRET,
    ORIGINS: origins.join(','),
    FORGE_TIMEOUT: '500',
    ...environment,
  });
  github.register({
    clientId: CLIENT_ID,
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
