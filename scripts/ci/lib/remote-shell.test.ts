import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withRemoteShell } from './remote-shell.ts';

const secrets = {
  DEPLOY_SSH_KEY: 'la clé\n',
  DEPLOY_KNOWN_HOSTS: 'serveur.example ssh-ed25519 AAAA',
};

function files() {
  const shell = process.env.RSYNC_RSH ?? '';
  return {
    shell,
    key: /-i (\S+)/.exec(shell)?.[1] ?? '',
    hosts: /UserKnownHostsFile=(\S+)/.exec(shell)?.[1] ?? '',
  };
}

test('the key is readable by this user alone, for the time of the publication', async () => {
  const { key, hosts } = await withRemoteShell(secrets, async () => {
    const { shell, key, hosts } = files();
    expect(readFileSync(key, 'utf8')).toBe('la clé\n');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readFileSync(hosts, 'utf8')).toContain('serveur.example');
    expect(shell).toContain('StrictHostKeyChecking=yes');
    return { key, hosts };
  });
  expect([key, hosts].some(existsSync)).toBe(false);
  expect(process.env.RSYNC_RSH).toBeUndefined();
});

test('a publication that fails leaves no key behind', async () => {
  let key = '';
  const publication = withRemoteShell(secrets, async () => {
    key = files().key;
    throw new Error('Le serveur ne répond pas');
  });
  await expect(publication).rejects.toThrow('ne répond pas');
  expect(existsSync(key)).toBe(false);
});

test('a server that nobody vouches for is not trusted', async () => {
  const publication = withRemoteShell({ DEPLOY_SSH_KEY: 'clé' }, async () => 'publié');
  await expect(publication).rejects.toThrow('DEPLOY_KNOWN_HOSTS');
});

test('without a key, the machine is used as it is', async () => {
  expect(await withRemoteShell({}, async () => files().shell)).toBe('');
});
