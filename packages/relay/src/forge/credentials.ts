import { z } from 'zod';
import type { ProposalsConfig } from '../config-types.ts';
import type { Surroundings } from '../surroundings.ts';
import { ForgeFailure } from './failure.ts';
import { appJwt } from './jwt.ts';
import { ask } from './request.ts';

export interface InstallationToken {
  token: string;
  /** Milliseconds since the epoch. */
  expires: number;
}

/** An installation's token lives an hour; a new one is asked for in its last minute. */
const MARGIN_MILLISECONDS = 60_000;

/** All that proposals need: a token that leaks can do no more. */
const PERMISSIONS = { contents: 'write', issues: 'write', pull_requests: 'write' };

const answer = z.object({ token: z.string().min(1), expires_at: z.iso.datetime({ offset: true }) });

/**
 * The token that requests carry: the one that was configured, or that of the app's installation,
 * which is kept as long as it lives.
 * @throws {ForgeFailure}
 */
export async function bearer(
  config: Pick<ProposalsConfig, 'apiUrl' | 'credentials' | 'forgeTimeout' | 'repository'>,
  world: Pick<Surroundings, 'fetch' | 'now'> & {
    memory: Pick<Surroundings['memory'], 'installationToken'>;
  },
): Promise<string> {
  const { credentials, repository } = config;
  if ('token' in credentials) return credentials.token;
  const { memory, now } = world;
  const known = memory.installationToken;
  if (known && known.expires - now() > MARGIN_MILLISECONDS) return known.token;
  const { appId, installationId, privateKey } = credentials;
  const jwt = await appJwt(appId, privateKey, now()).catch(() => {
    throw new ForgeFailure('misconfigured', 'key');
  });
  const { token, expires_at } = await ask(
    {
      method: 'POST',
      url: `${config.apiUrl}/app/installations/${installationId}/access_tokens`,
      token: jwt,
      body: { repositories: [repository.split('/')[1]], permissions: PERMISSIONS },
      timeout: config.forgeTimeout,
    },
    answer,
    world.fetch,
  );
  memory.installationToken = { token, expires: Date.parse(expires_at) };
  return token;
}
