import { readRelayConfig } from './src/config.ts';
import type { RelayConfig } from './src/config-types.ts';
import { handle } from './src/handle.ts';

let config: RelayConfig | undefined;

/**
 * The relay for hosts that call `fetch(request, environment)`, such as Cloudflare Workers. The same
 * module runs under Bun and the hosts that read their settings from `process.env`.
 */
export default {
  fetch: (request: Request, environment?: Record<string, string>) => {
    config ??= readRelayConfig(environment ?? process.env);
    return handle(request, config);
  },
};
