import { NATIONAL_ID } from '@echosciences/schemas';

/**
 * Where a site answers, without a final slash: its domain, or `http://<id>.localhost:<port>` when
 * `ECHOSCIENCES_PORT` says that the network is built to be read on this machine.
 */
export function originOf(
  { id, domain }: { id: string; domain: string },
  environment: Record<string, string | undefined>,
): string {
  const port = environment.ECHOSCIENCES_PORT;
  if (!port) return `https://${domain}`;
  return `http://${id === NATIONAL_ID ? '' : `${id}.`}localhost:${port}`;
}
