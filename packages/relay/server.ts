import type { AddressInfo } from 'node:net';
import { readListenConfig, readRelayConfig } from './src/config.ts';
import { handle } from './src/handle.ts';
import { createRelayServer } from './src/serve.ts';

/** `node packages/relay/server.ts`: the relay, set by the environment (docs/cms.md, docs/contributions.md). */
try {
  start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function start(): void {
  const config = readRelayConfig(process.env);
  const { host, port } = readListenConfig(process.env);
  const server = createRelayServer((request, address) =>
    handle(request, config, undefined, address),
  );
  server.listen(port, host, () => {
    const { address, port: actual } = server.address() as AddressInfo;
    const does = [config.login && 'logins', config.proposals && 'proposals'].filter(Boolean);
    console.log(
      `Relay of ${config.origins.length} sites (${does.join(', ')}), on ${address} port ${actual}.`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Answers what was asked, then ends; a connection kept open for nothing does not hold it.
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
    });
  }
}
