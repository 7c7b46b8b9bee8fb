import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPool } from '@echosciences/scripts/lib/workers/pool.ts';
import { COMPILED, NETWORK, POOL, SHARED } from './builds.ts';

/**
 * What all test files of a run share: workers that build sites one after the other, what these keep for
 * all sites, and a network that is built once, when the first of them asks for it.
 * @returns ends it
 */
export default async function setup(): Promise<() => Promise<void>> {
  const pool = await startPool({ ...process.env, ...COMPILED, NODE_ENV: undefined });
  process.env[POOL] = pool.address;
  const directory = mkdtempSync(join(tmpdir(), 'echosciences-'));
  process.env[SHARED] = join(directory, 'shared');
  // Read with the pool's address: fixtures are built by it.
  const { createFixture } = await import('./fixture.ts');
  const fixture = createFixture();
  let built: Promise<string> | undefined;
  const server = createServer(async (socket) => {
    socket.on('error', () => socket.destroy());
    built ??= fixture.buildNetwork().then(
      () => JSON.stringify({ root: fixture.root }),
      (error) => JSON.stringify({ problem: String(error.stderr || error) }),
    );
    socket.end(await built);
  });
  process.env[NETWORK] = join(directory, 'network');
  server.listen(process.env[NETWORK]);
  await once(server, 'listening');
  return async () => {
    server.close();
    await pool.close();
    fixture.dispose();
    rmSync(directory, { recursive: true, force: true });
  };
}
