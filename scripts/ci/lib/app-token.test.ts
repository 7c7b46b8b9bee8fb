import { generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { appToken } from './app-token.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (type: 'pkcs1' | 'pkcs8') => String(privateKey.export({ type, format: 'pem' }));
const settings = {
  GITHUB_REPOSITORY: 'reseau/sites',
  GITHUB_APP_ID: '1',
  GITHUB_APP_INSTALLATION_ID: '2',
};

/** GitHub, which answers once. */
function github(answer: Response) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const world = {
    now: () => NOW,
    fetch: async (url: string | URL | Request, init?: RequestInit) => {
      asked.push({ url: String(url), init });
      return answer;
    },
  };
  return { asked, world };
}

test('without an App there is no token; with half of its settings neither', async () => {
  expect(await appToken({ GITHUB_APP_ID: '', GITHUB_APP_PRIVATE_KEY: '' })).toBeUndefined();
  await expect(appToken({ GITHUB_APP_ID: '1' })).rejects.toThrow('ou aucune des trois');
});

test.each([
  ['as GitHub gives it', pem('pkcs1')],
  ['in another form', pem('pkcs8')],
  ['on one line', pem('pkcs1').replaceAll('\n', '\\n')],
])('a token of this repository is asked for by the App’s key, %s', async (_, key) => {
  const { asked, world } = github(Response.json({ token: 'jeton' }));
  expect(await appToken({ ...settings, GITHUB_APP_PRIVATE_KEY: key }, world)).toBe('jeton');
  const [{ url, init } = { url: '', init: {} }] = asked;
  expect(url).toBe('https://api.github.com/app/installations/2/access_tokens');
  expect(JSON.parse(String(init?.body))).toEqual({
    repositories: ['sites'],
    permissions: { contents: 'write', pull_requests: 'write' },
  });
  const bearer = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
  const [head = '', claims = '', signature = ''] = bearer.split('.');
  expect(JSON.parse(atob(claims))).toEqual({
    iss: '1',
    iat: NOW / 1000 - 60,
    exp: NOW / 1000 + 300,
  });
  const signed = Buffer.from(`${head}.${claims}`);
  expect(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
});

test('an App that GitHub refuses is told, without its key', async () => {
  const { world } = github(new Response('', { status: 401 }));
  const refused = appToken({ ...settings, GITHUB_APP_PRIVATE_KEY: pem('pkcs1') }, world);
  await expect(refused).rejects.toThrow('GitHub refuse l’application (réponse 401)');
});
