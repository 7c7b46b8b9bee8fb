import { expect, test } from 'vitest';
import { readListenConfig, readRelayConfig } from './config.ts';

const environment = {
  RELAY_URL: 'https://relais.example',
  GITHUB_CLIENT_ID: 'Iv1.abc',
  GITHUB_CLIENT_SECRET: 's3cr3t-value',
  ORIGINS: 'https://reseau.example, https://corse.example\nhttp://corse.localhost:4321',
};

const origins = ['https://reseau.example', 'https://corse.example', 'http://corse.localhost:4321'];

test('the environment says who may log in, and where', () => {
  expect(readRelayConfig(environment)).toEqual({
    origins,
    login: {
      url: 'https://relais.example',
      githubUrl: 'https://github.com',
      clientId: 'Iv1.abc',
      clientSecret: 's3cr3t-value',
      origins,
      forgeTimeout: 10_000,
    },
  });
});

const proposals = {
  ORIGINS: environment.ORIGINS,
  GITHUB_REPOSITORY: 'echosciences/echosciences',
  GITHUB_TOKEN: 'github_pat_x',
};

const KEY = '-----BEGIN RSA PRIVATE KEY-----\\nMIIB\\n-----END RSA PRIVATE KEY-----';

test('a relay may take proposals and know no login', () => {
  expect(readRelayConfig(proposals)).toEqual({
    origins,
    proposals: {
      githubUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      repository: 'echosciences/echosciences',
      branch: 'main',
      credentials: { token: 'github_pat_x' },
      maxOpen: 60,
      forgeTimeout: 10_000,
    },
  });
});

test('a GitHub of one’s own has its API under its address, and an app has its key on one line', () => {
  const { proposals: config } = readRelayConfig({
    ...proposals,
    GITHUB_URL: 'https://forge.example',
    GITHUB_TOKEN: undefined,
    GITHUB_APP_ID: '12',
    GITHUB_APP_INSTALLATION_ID: '34',
    GITHUB_APP_PRIVATE_KEY: KEY,
  });
  expect(config?.apiUrl).toBe('https://forge.example/api/v3');
  expect(config?.credentials).toEqual({
    appId: '12',
    installationId: '34',
    privateKey: '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----',
  });
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['no credentials', { GITHUB_TOKEN: undefined }, 'GITHUB_TOKEN: missing, and so is GITHUB_APP_ID'],
  ['two credentials', { GITHUB_APP_ID: '12' }, 'GITHUB_TOKEN: give it or GITHUB_APP_ID'],
  [
    'an app without key',
    { GITHUB_TOKEN: undefined, GITHUB_APP_ID: '12', GITHUB_APP_INSTALLATION_ID: '3' },
    'GITHUB_APP_PRIVATE_KEY: missing',
  ],
  ['no key', { GITHUB_APP_PRIVATE_KEY: 's3cr3t' }, 'GITHUB_APP_PRIVATE_KEY: must be the PEM file'],
  [
    'an address',
    { GITHUB_REPOSITORY: 'https://github.com/a/b' },
    'GITHUB_REPOSITORY: must be owner',
  ],
  ['a slash', { GITHUB_API_URL: 'https://api.example/' }, 'GITHUB_API_URL: must be an address'],
  ['too many', { MAX_OPEN: '101' }, 'MAX_OPEN: '],
  ['a header’s value', { CLIENT_ADDRESS_HEADER: 'x y' }, 'CLIENT_ADDRESS_HEADER: must be the name'],
])('%s keeps the relay from starting, and quotes no secret', (_what, changes, message) => {
  const read = () => readRelayConfig({ ...proposals, ...changes });
  expect(read).toThrow(message);
  expect(read).not.toThrow(/s3cr3t|github_pat/);
});

test('all that is missing is named at once', () => {
  expect(() => readRelayConfig({})).toThrow(
    [
      'The relay cannot start. Environment variables:',
      '- GITHUB_CLIENT_ID (logins) or GITHUB_REPOSITORY (proposals): missing',
      '- ORIGINS: missing',
    ].join('\n'),
  );
  const both = { GITHUB_CLIENT_ID: 'Iv1.abc', GITHUB_REPOSITORY: 'a/b' };
  expect(() => readRelayConfig(both)).toThrow(
    [
      'The relay cannot start. Environment variables:',
      '- ORIGINS: missing',
      '- RELAY_URL: missing',
      '- GITHUB_CLIENT_SECRET: missing',
    ].join('\n'),
  );
});

test.each([
  'https://relais.example/',
  'https://relais.example/auth',
  'https://relais.example:443',
  'https://RELAIS.example',
  'http://relais.example',
  'relais.example',
  '*',
  'null',
])('%s is no origin', (value) => {
  expect(() => readRelayConfig({ ...environment, RELAY_URL: value })).toThrow(
    /- RELAY_URL: must be an origin/,
  );
  expect(() =>
    readRelayConfig({ ...environment, ORIGINS: `https://corse.example,${value}` }),
  ).toThrow(/- ORIGINS: must be an origin/);
});

test('a list of origins holds at least one', () => {
  expect(() => readRelayConfig({ ...environment, ORIGINS: ' , ' })).toThrow(/- ORIGINS: /);
});

test('an error quotes no secret', () => {
  const read = () => readRelayConfig({ ...environment, ORIGINS: 's3cr3t-value' });
  expect(read).toThrow(/- ORIGINS/);
  expect(read).not.toThrow(/s3cr3t/);
});

test('the server listens on this machine unless told otherwise', () => {
  expect(readListenConfig({})).toEqual({ host: '127.0.0.1', port: 8080 });
  expect(readListenConfig({ HOST: '0.0.0.0', PORT: '3000' })).toEqual({
    host: '0.0.0.0',
    port: 3000,
  });
  expect(() => readListenConfig({ PORT: 'abc' })).toThrow(/- PORT: /);
});
