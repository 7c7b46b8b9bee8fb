import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import serverless from './serverless.ts';

const SECRET = 's3cr3t-of-the-application';
const environment = {
  RELAY_URL: 'https://relais.example',
  GITHUB_CLIENT_ID: 'Iv1.abc',
  GITHUB_CLIENT_SECRET: SECRET,
  ORIGINS: 'https://corse.example',
};

/** Runs `node server.ts` with nothing in its environment but what is given. */
function start(own: Record<string, string>, file = join(import.meta.dirname, 'server.ts')) {
  const child = spawn(process.execPath, [file], { env: own });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, out: text(child.stdout), error: text(child.stderr) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Sends bytes as they are, which `fetch` would not. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(request);
  return text(socket);
}

test('the server answers, then ends when it is told to', async () => {
  const port = await freePort();
  const { child, out, error } = start({ ...environment, PORT: String(port) });
  await once(child.stdout, 'data');

  const health = await fetch(`http://127.0.0.1:${port}/sante`);
  expect([health.status, await health.text()]).toEqual([200, 'ok']);
  const auth = await fetch(`http://127.0.0.1:${port}/auth?provider=github&scope=public_repo`, {
    redirect: 'manual',
  });
  expect(auth.headers.get('location')).toMatch(/^https:\/\/github\.com\/login\/oauth\/authorize\?/);
  expect(auth.headers.get('set-cookie')).toMatch(/^__Host-connexion=/);
  const callback = await fetch(`http://127.0.0.1:${port}/callback?code=c0de&state=x`);
  expect(callback.status).toBe(400);

  const elsewhere = 'Host: x\r\nConnection: close\r\n\r\n';
  expect(await raw(port, `GET //evil.example/auth HTTP/1.1\r\n${elsewhere}`)).toMatch(
    /^HTTP\/1\.1 404/,
  );
  expect(await raw(port, `TRACE /auth HTTP/1.1\r\n${elsewhere}`)).toMatch(/^HTTP\/1\.1 400/);

  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  const journal = (await out) + (await error);
  expect(journal).toContain('Relay of 1 sites (logins)');
  expect(journal).toContain('{"event":"login","outcome":"session"}');
  for (const hidden of [SECRET, 'c0de']) expect(journal).not.toContain(hidden);
});

test('the server does not start without what it needs, and says what that is', async () => {
  const { child, error } = start({ ...environment, GITHUB_CLIENT_SECRET: '' });
  await once(child, 'exit');
  expect(child.exitCode).toBe(1);
  expect(await error).toMatch(/^The relay cannot start\. .*\n- GITHUB_CLIENT_SECRET: /);
});

test('a host without a server calls the same relay', async () => {
  const response = await serverless.fetch(new Request('https://relais.example/sante'), environment);
  expect(await response.text()).toBe('ok');
});

test('the built relay needs nothing beside it, and takes proposals alone', async () => {
  execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts')]);
  const directory = mkdtempSync(join(tmpdir(), 'relay-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(join(import.meta.dirname, 'dist'), directory, { recursive: true });
  const port = await freePort();
  const own = {
    ORIGINS: 'https://corse.example',
    GITHUB_REPOSITORY: 'echosciences/essai',
    GITHUB_TOKEN: SECRET,
    PORT: String(port),
  };
  const { child } = start(own, join(directory, 'server.mjs'));
  expect(String(await once(child.stdout, 'data'))).toContain('Relay of 1 sites (proposals)');

  const form = new FormData();
  form.set('proposition', '{}');
  const answer = await fetch(`http://127.0.0.1:${port}/propositions`, {
    method: 'POST',
    body: form,
    headers: { origin: 'https://corse.example' },
  });
  expect(await answer.json()).toMatchObject({ code: 'invalid' });
  expect((await fetch(`http://127.0.0.1:${port}/auth`)).status).toBe(404);
});
