import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress } from '@echosciences/importers/public-address';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';

/** A host of this machine that stands for those of the world. */
const seen: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`);
  answer(request, response);
});
let origin: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => seen.splice(0));
afterAll(() => server.closeAllConnections());
afterAll(() => server.close());

const asker = { agent: 'Essai/1', timeout: 5000, isAllowed: () => true };
const status = (code: number, headers = {}) => {
  answer = (_, response) => response.writeHead(code, headers).end();
};

test('a page that is there is asked once, by HEAD, and knows who asks', async () => {
  let agent: string | undefined;
  answer = (request, response) => {
    agent = request.headers['user-agent'];
    response.writeHead(200).end();
  };
  expect(await ask(`${origin}/a?b=c`, asker)).toEqual({ status: 200 });
  expect(seen).toEqual(['HEAD /a?b=c']);
  expect(agent).toBe('Essai/1');
});

test('a server that knows no HEAD is asked by GET, of which only the head is read', async () => {
  answer = ({ method }, response) => {
    if (method === 'HEAD') return response.writeHead(405).end();
    response.writeHead(200);
    const endless = setInterval(() => response.write('x'.repeat(65_536)), 1);
    return response.on('close', () => clearInterval(endless));
  };
  expect(await ask(`${origin}/`, asker)).toEqual({ status: 200 });
  expect(seen).toEqual(['HEAD /', 'GET /']);
});

test('a page that is not there is not there by GET either', async () => {
  status(404);
  expect(await ask(`${origin}/`, asker)).toEqual({ status: 404 });
  expect(seen).toEqual(['HEAD /', 'GET /']);
});

test('a busy server is not asked again at once, and says how long to wait', async () => {
  status(429, { 'retry-after': '7' });
  expect(await ask(`${origin}/`, asker)).toEqual({ status: 429, retryAfter: 7000 });
  expect(seen).toEqual(['HEAD /']);
});

test('redirects are followed to their end, relative ones too', async () => {
  answer = ({ url }, response) =>
    url === '/fin'
      ? response.writeHead(200).end()
      : response
          .writeHead(url === '/a' ? 301 : 307, { location: url === '/a' ? '/b' : 'fin' })
          .end();
  expect(await ask(`${origin}/a`, asker)).toEqual({ status: 200 });
  expect(seen).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /fin']);
});

test('redirects that never end do end', async () => {
  answer = ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end();
  expect(await ask(`${origin}/`, asker)).toEqual({ error: 'REDIRECTS' });
});

test('a server that says nothing is left', async () => {
  answer = () => {};
  expect(await ask(`${origin}/`, { ...asker, timeout: 50 })).toEqual({ error: 'TIMEOUT' });
});

test('a server that hangs up, or speaks something else, is an error and no crash', async () => {
  answer = ({ socket }) => socket.destroy();
  expect(await ask(`${origin}/`, asker)).toEqual({ error: 'ECONNRESET' });
  answer = ({ socket }) => socket.end('bonjour\r\n\r\n');
  expect((await ask(`${origin}/`, asker)).error).toMatch(/^HPE_/);
});

test.each([
  'http://127.0.0.1',
  'http://[::1]',
  'http://localhost',
  'http://[::ffff:7f00:1]',
  'http://2130706433',
])('what is not public is never asked: %s', async (host) => {
  status(200);
  const address = `${host}:${new URL(origin).port}/`;
  expect(await ask(address, { ...asker, isAllowed: isPublicAddress })).toEqual({
    error: 'PRIVATE',
  });
  expect(seen).toEqual([]);
});

test('a redirect leads neither to what is not public nor out of the web', async () => {
  const isAllowed = (address: string) => address === '127.0.0.1';
  status(302, { location: 'http://169.254.169.254/latest/meta-data/' });
  expect(await ask(`${origin}/`, { ...asker, isAllowed })).toEqual({ error: 'PRIVATE' });
  status(302, { location: 'file:///etc/passwd' });
  expect(await ask(`${origin}/`, { ...asker, isAllowed })).toEqual({ error: 'PROTOCOL' });
});
