import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets rsync and ssh reach the server with the key of the environment, for the time of `run`: the key
 * is in a file that only this user reads, and no server is trusted but the one in `known_hosts`.
 * Without a key, as this machine is set up.
 */
export async function withRemoteShell<Result>(
  { DEPLOY_SSH_KEY, DEPLOY_KNOWN_HOSTS }: NodeJS.ProcessEnv,
  run: () => Promise<Result>,
): Promise<Result> {
  if (!DEPLOY_SSH_KEY) return run();
  if (!DEPLOY_KNOWN_HOSTS) {
    throw new Error(
      'DEPLOY_KNOWN_HOSTS manque : la clé publique du serveur, telle que la donne « ssh-keyscan ».',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    const [key, hosts] = [join(folder, 'key'), join(folder, 'known_hosts')];
    writeFileSync(key, `${DEPLOY_SSH_KEY.trim()}\n`, { mode: 0o600 });
    writeFileSync(hosts, `${DEPLOY_KNOWN_HOSTS.trim()}\n`);
    process.env.RSYNC_RSH = [
      `ssh -i ${key}`,
      ...['IdentitiesOnly=yes', 'BatchMode=yes', 'StrictHostKeyChecking=yes'].map(
        (option) => `-o ${option}`,
      ),
      `-o UserKnownHostsFile=${hosts}`,
    ].join(' ');
    return await run();
  } finally {
    delete process.env.RSYNC_RSH;
    rmSync(folder, { recursive: true });
  }
}
