import { readRelayConfig } from './src/config.ts';
import { handle } from './src/handle.ts';

/**
 * The relay for hosts that call `fetch(request, environment)`, such as Cloudflare Workers. The same
 * module runs under Bun and the hosts that read their settings from `process.env`.
 */
export default {
  fetch: (request: Request, environment?: Record<string, string>) =>
    handle(request, readRelayConfig(environment ?? process.env)),
};
