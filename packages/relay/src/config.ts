import { z } from 'zod';
import type { Credentials, LoginConfig, ProposalsConfig, RelayConfig } from './config-types.ts';

/** Where the Node server listens. */
export interface ListenConfig {
  host: string;
  port: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOCAL = /^(?:localhost|127\.0\.0\.1|[a-z0-9-]+\.localhost)$/;

const origin = z.string().refine((value) => addressOf(value)?.origin === value, {
  error:
    'must be an origin such as https://relais.example (no path, no usual port); http on this machine only',
});

/** What the login and the proposals both need. */
const shared = {
  ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin).min(1)),
  GITHUB_URL: origin.default('https://github.com'),
  FORGE_TIMEOUT: z.coerce.number().int().min(1).max(60_000).default(10_000),
};

const siteEnvironment = z.object({
  ORIGINS: shared.ORIGINS,
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header, such as x-real-ip')
    .optional(),
});

const loginEnvironment = z
  .object({
    ...shared,
    RELAY_URL: origin,
    GITHUB_CLIENT_ID: z.string().min(1),
    GITHUB_CLIENT_SECRET: z.string().min(1),
  })
  .transform(
    (values): LoginConfig => ({
      url: values.RELAY_URL,
      githubUrl: values.GITHUB_URL,
      clientId: values.GITHUB_CLIENT_ID,
      clientSecret: values.GITHUB_CLIENT_SECRET,
      origins: values.ORIGINS,
      forgeTimeout: values.FORGE_TIMEOUT,
    }),
  );

const proposalsEnvironment = z
  .object({
    ...shared,
    GITHUB_REPOSITORY: z
      .string()
      .regex(/^[A-Za-z0-9-]+\/[\w.-]+$/, 'must be owner/name, such as echosciences/echosciences'),
    GITHUB_BRANCH: z.string().min(1).default('main'),
    GITHUB_API_URL: z
      .string()
      .refine((value) => addressOf(value) && !/[/?#]$/.test(value), {
        error: 'must be an address such as https://api.github.com, without a / at its end',
      })
      .optional(),
    MAX_OPEN: z.coerce.number().int().min(1).max(100).default(60),
    GITHUB_TOKEN: z.string().min(1).optional(),
    GITHUB_APP_ID: z.string().regex(/^\w+$/).optional(),
    GITHUB_APP_INSTALLATION_ID: z.string().regex(/^\d+$/).optional(),
    GITHUB_APP_PRIVATE_KEY: z
      .string()
      .transform((pem) => pem.replaceAll('\\n', '\n'))
      .refine((pem) => /-----BEGIN (?:RSA )?PRIVATE KEY-----/.test(pem), {
        error: 'must be the PEM file that GitHub gave, its line ends as they are or as \\n',
      })
      .optional(),
  })
  .transform((values, context): ProposalsConfig => {
    const credentials = credentialsIn(values, (path, message) =>
      context.addIssue({ code: 'custom', path: [path], message }),
    );
    const { GITHUB_URL: forge } = values;
    const own = forge === 'https://github.com' ? 'https://api.github.com' : `${forge}/api/v3`;
    return {
      githubUrl: forge,
      apiUrl: values.GITHUB_API_URL ?? own,
      repository: values.GITHUB_REPOSITORY,
      branch: values.GITHUB_BRANCH,
      credentials,
      maxOpen: values.MAX_OPEN,
      forgeTimeout: values.FORGE_TIMEOUT,
    };
  });

const listenEnvironment = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  })
  .transform((values): ListenConfig => ({ host: values.HOST, port: values.PORT }));

/**
 * What the environment asks of the relay: logins if it names an OAuth application, proposals if it
 * names a repository, or both.
 * @throws an error that names each variable at fault, and no value
 */
export function readRelayConfig(environment: Environment): RelayConfig {
  const given = (name: string) => environment[name] !== undefined;
  const login = given('GITHUB_CLIENT_ID') || given('GITHUB_CLIENT_SECRET');
  const proposals = given('GITHUB_REPOSITORY');
  const faults: string[] = [];
  if (!login && !proposals) {
    faults.push('- GITHUB_CLIENT_ID (logins) or GITHUB_REPOSITORY (proposals): missing');
  }
  const site = read(siteEnvironment, environment, faults);
  const config = {
    login: login ? read(loginEnvironment, environment, faults) : undefined,
    proposals: proposals ? read(proposalsEnvironment, environment, faults) : undefined,
  };
  if (!site || faults.length > 0) throw fault(faults);
  return {
    origins: site.ORIGINS,
    clientAddressHeader: site.CLIENT_ADDRESS_HEADER?.toLowerCase(),
    ...config,
  };
}

/** @throws an error that names each variable at fault, and no value */
export function readListenConfig(environment: Environment): ListenConfig {
  const faults: string[] = [];
  const listen = read(listenEnvironment, environment, faults);
  if (!listen) throw fault(faults);
  return listen;
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
  faults: string[],
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  for (const { path, message, code } of parsed.error.issues) {
    const name = String(path[0]);
    const isMissing = environment[name] === undefined && code !== 'custom';
    const line = `- ${name}: ${isMissing ? 'missing' : message}`;
    if (!faults.includes(line)) faults.push(line);
  }
  return undefined;
}

function fault(lines: readonly string[]): Error {
  return new Error(['The relay cannot start. Environment variables:', ...lines].join('\n'));
}

interface CredentialVariables {
  GITHUB_TOKEN?: string;
  GITHUB_APP_ID?: string;
  GITHUB_APP_INSTALLATION_ID?: string;
  GITHUB_APP_PRIVATE_KEY?: string;
}

function credentialsIn(
  values: CredentialVariables,
  refuse: (variable: keyof CredentialVariables, message: string) => void,
): Credentials {
  const { GITHUB_TOKEN: token, GITHUB_APP_ID: appId = '' } = values;
  if (token && appId) refuse('GITHUB_TOKEN', 'give it or GITHUB_APP_ID, not both');
  if (token) return { token };
  if (!appId) refuse('GITHUB_TOKEN', 'missing, and so is GITHUB_APP_ID: one of them is needed');
  const { GITHUB_APP_PRIVATE_KEY: privateKey = '', GITHUB_APP_INSTALLATION_ID: id = '' } = values;
  if (appId && !privateKey) refuse('GITHUB_APP_PRIVATE_KEY', 'missing');
  if (appId && !id) refuse('GITHUB_APP_INSTALLATION_ID', 'missing');
  return { appId, privateKey, installationId: id };
}

/** An https address, or an http one of this machine. */
function addressOf(value: string): URL | undefined {
  const url = URL.parse(value);
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.test(url.hostname));
  return url && isSafe ? url : undefined;
}
