import { z } from 'zod';

/** What the relay knows of the world: it keeps nothing else. */
export interface RelayConfig {
  /** Origin at which browsers reach the relay, such as `https://relais.example`. */
  url: string;
  /** Origin of the forge. */
  githubUrl: string;
  clientId: string;
  clientSecret: string;
  /** Origins of the sites whose administration may receive a token. */
  origins: readonly string[];
  /** How long the forge may take to answer, in milliseconds. */
  forgeTimeout: number;
}

/** Where the Node server listens. */
export interface ListenConfig {
  host: string;
  port: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOCAL = /^(?:localhost|127\.0\.0\.1|[a-z0-9-]+\.localhost)$/;

const origin = z.string().refine(isOrigin, {
  error:
    'must be an origin such as https://relais.example (no path, no usual port); http on this machine only',
});

const relayEnvironment = z
  .object({
    RELAY_URL: origin,
    GITHUB_URL: origin.default('https://github.com'),
    GITHUB_CLIENT_ID: z.string().min(1),
    GITHUB_CLIENT_SECRET: z.string().min(1),
    ORIGINS: z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(origin).min(1)),
    FORGE_TIMEOUT: z.coerce.number().int().min(1).max(60_000).default(10_000),
  })
  .transform(
    (values): RelayConfig => ({
      url: values.RELAY_URL,
      githubUrl: values.GITHUB_URL,
      clientId: values.GITHUB_CLIENT_ID,
      clientSecret: values.GITHUB_CLIENT_SECRET,
      origins: values.ORIGINS,
      forgeTimeout: values.FORGE_TIMEOUT,
    }),
  );

const listenEnvironment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  })
  .transform((values): ListenConfig => ({ host: values.HOST, port: values.PORT }));

/** @throws an error that names each variable at fault, and no value */
export function readRelayConfig(environment: Environment): RelayConfig {
  return read(relayEnvironment, environment);
}

/** @throws an error that names each variable at fault, and no value */
export function readListenConfig(environment: Environment): ListenConfig {
  return read(listenEnvironment, environment);
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
): z.output<Schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `- ${name}: ${environment[name] === undefined ? 'missing' : message}`;
  });
  throw new Error(['The relay cannot start. Environment variables:', ...lines].join('\n'));
}

/** Browsers compare origins as text: what is not in their own form would never match. */
function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return (
    url?.origin === value &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.test(url.hostname)))
  );
}
