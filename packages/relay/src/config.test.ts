import { expect, test } from 'vitest';
import { readListenConfig, readRelayConfig } from './config.ts';

const environment = {
  RELAY_URL: 'https://relais.example',
  GITHUB_CLIENT_ID: 'Iv1.abc',
  GITHUB_CLIENT_SECRET: 's3cr3t-value',
  ORIGINS: 'https://reseau.example, https://corse.example\nhttp://corse.localhost:4321',
};

test('the environment says who may log in, and where', () => {
  expect(readRelayConfig(environment)).toEqual({
    url: 'https://relais.example',
    githubUrl: 'https://github.com',
    clientId: 'Iv1.abc',
    clientSecret: 's3cr3t-value',
    origins: ['https://reseau.example', 'https://corse.example', 'http://corse.localhost:4321'],
    forgeTimeout: 10_000,
  });
});

test('all that is missing is named at once', () => {
  expect(() => readRelayConfig({})).toThrow(
    [
      'The relay cannot start. Environment variables:',
      '- RELAY_URL: missing',
      '- GITHUB_CLIENT_ID: missing',
      '- GITHUB_CLIENT_SECRET: missing',
      '- ORIGINS: missing',
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
