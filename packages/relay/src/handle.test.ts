import { describe, expect, test, vi } from 'vitest';
import type { LoginConfig, RelayConfig } from './config-types.ts';
import { handle } from './handle.ts';
import { challengeOf } from './sealed.ts';
import { createMemory } from './surroundings.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const SECRET = 's3cr3t-of-the-application';
const TOKEN = 'gho_16C7e42F292c6912E7710c838347Ae178B4a';
const CODE = 'c0de-of-the-forge';
const AUTH = '/auth?provider=github&site_id=corse.example&scope=public_repo';

const login: LoginConfig = {
  url: 'https://relais.example',
  githubUrl: 'https://forge.example',
  clientId: 'Iv1.abc',
  clientSecret: SECRET,
  origins: ['https://reseau.example', 'https://corse.example'],
  forgeTimeout: 1000,
};

function configWith(changes: Partial<LoginConfig> = {}): RelayConfig {
  return { origins: login.origins, login: { ...login, ...changes } };
}

type Forge = (url: string, init: RequestInit) => Response | Promise<Response>;
const grants: Forge = () => Response.json({ access_token: TOKEN, token_type: 'bearer' });

/** A relay with a clock, a forge and a journal of its own. */
function relay({ forge = grants, own = configWith() }: { forge?: Forge; own?: RelayConfig } = {}) {
  const world = {
    now: NOW,
    journal: [] as object[],
    fetch: vi.fn(async (url: unknown, init: RequestInit) => forge(String(url), init)),
    get: (path: string, cookie = '', method = 'GET') =>
      handle(new Request(`http://relay${path}`, { method, headers: { cookie } }), own, {
        fetch: world.fetch as unknown as typeof fetch,
        now: () => world.now,
        log: (entry) => world.journal.push(entry),
        memory: createMemory(),
      }),
  };
  return world;
}

/** The first half of a login: the cookie that the browser keeps and where it goes. */
async function begin(world: ReturnType<typeof relay>) {
  const response = await world.get(AUTH);
  const [cookie = ''] = response.headers.get('set-cookie')?.split(';') ?? [];
  const address = new URL(response.headers.get('location') ?? '');
  return { response, cookie, address, state: address.searchParams.get('state') ?? '' };
}

async function logIn(world: ReturnType<typeof relay>) {
  const { cookie, state } = await begin(world);
  return world.get(`/callback?code=${CODE}&state=${state}`, cookie);
}

async function outcome(response: Response) {
  const html = await response.text();
  const [, said = ''] = /data-outcome="(\w+)"/.exec(html) ?? [];
  const [, title = ''] = /<h1>([^<]*)/.exec(html) ?? [];
  return { status: response.status, said, title, html };
}

describe('the way to the forge', () => {
  test('asks for a code with a state, a challenge and one permission', async () => {
    const { response, address } = await begin(relay());
    expect(response.status).toBe(302);
    expect(address.origin + address.pathname).toBe('https://forge.example/login/oauth/authorize');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'Iv1.abc',
      redirect_uri: 'https://relais.example/callback',
      scope: 'public_repo',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  test('leaves a cookie that scripts and neighbours cannot reach and that tells nothing', async () => {
    const { response, state } = await begin(relay());
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-connexion=[\w-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(cookie).not.toContain(state);
  });

  test('on this machine, without https, the cookie goes without what needs https', async () => {
    const own = configWith({ url: 'http://localhost:9000' });
    const response = await relay({ own }).get(AUTH);
    expect(response.headers.get('set-cookie')).toMatch(/^connexion=[\w-]+; .*SameSite=Lax$/);
  });

  test.each([
    '/auth',
    '/auth?provider=gitlab&scope=public_repo',
    '/auth?provider=github',
    '/auth?provider=github&scope=repo',
    '/auth?provider=github&scope=public_repo%20delete_repo',
  ])('is not taken for %s', async (path) => {
    const response = await relay().get(path);
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(await outcome(response)).toMatchObject({
      status: 400,
      title: 'Cette adresse ne s’ouvre pas directement.',
    });
  });
});

describe('the way back', () => {
  test('exchanges the code with the secret and the verifier, then hands the token over', async () => {
    const world = relay();
    const { cookie, state, address } = await begin(world);
    const response = await world.get(`/callback?code=${CODE}&state=${state}`, cookie);

    const [[url, init] = []] = world.fetch.mock.calls;
    expect(url).toBe('https://forge.example/login/oauth/access_token');
    const sent = Object.fromEntries(init?.body as URLSearchParams);
    expect(sent).toMatchObject({
      client_id: 'Iv1.abc',
      client_secret: SECRET,
      code: CODE,
      redirect_uri: 'https://relais.example/callback',
    });
    expect(await challengeOf(String(sent.code_verifier))).toBe(
      address.searchParams.get('code_challenge'),
    );

    const { status, said, html } = await outcome(response);
    expect([status, said]).toEqual([200, 'success']);
    expect(html).toContain(
      `{&quot;provider&quot;:&quot;github&quot;,&quot;token&quot;:&quot;${TOKEN}`,
    );
    expect(html).toContain('data-origins="https://reseau.example https://corse.example"');
    expect(html).not.toContain(SECRET);
  });

  test('forgets the attempt, whatever comes of it', async () => {
    const gone = /^__Host-connexion=; Path=\/; Max-Age=0;/;
    const world = relay();
    expect((await logIn(world)).headers.get('set-cookie')).toMatch(gone);
    expect((await world.get('/callback?code=a&state=b')).headers.get('set-cookie')).toMatch(gone);
  });

  test('refuses another state without asking the forge', async () => {
    const world = relay();
    const { cookie } = await begin(world);
    const { state } = await begin(world);
    const response = await world.get(`/callback?code=${CODE}&state=${state}`, cookie);
    expect(await outcome(response)).toMatchObject({ status: 400, said: 'error' });
    expect(world.journal.at(-1)).toEqual({ event: 'login', outcome: 'state' });
    expect(world.fetch).not.toHaveBeenCalled();
  });

  test.each([
    ['no cookie', ''],
    ['a cookie made by hand', '__Host-connexion=abc'],
    ['a cookie of another name', 'connexion=abc'],
  ])('refuses %s without asking the forge', async (_what, cookie) => {
    const world = relay();
    const { state } = await begin(world);
    const response = await world.get(`/callback?code=${CODE}&state=${state}`, cookie);
    expect(await outcome(response)).toMatchObject({
      status: 400,
      said: 'error',
      title: 'La connexion a expiré.',
    });
    expect(world.fetch).not.toHaveBeenCalled();
  });

  test('refuses a cookie sealed with the secret of before', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    const renewed = relay({ own: configWith({ clientSecret: 'renewed' }) });
    const response = await renewed.get(`/callback?code=${CODE}&state=${state}`, cookie);
    expect((await outcome(response)).title).toBe('La connexion a expiré.');
  });

  test('refuses an attempt that is ten minutes old', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    world.now += 600_000;
    const response = await world.get(`/callback?code=${CODE}&state=${state}`, cookie);
    expect((await outcome(response)).title).toBe('La connexion a expiré.');
    expect(world.fetch).not.toHaveBeenCalled();
  });

  test('refuses an answer without code', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    expect(await outcome(await world.get(`/callback?state=${state}`, cookie))).toMatchObject({
      status: 400,
    });
    expect(world.fetch).not.toHaveBeenCalled();
  });

  test('finds its cookie among others', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    const cookies = `a=1; ${cookie}; __Host-connexion2=x`;
    const response = await world.get(`/callback?code=${CODE}&state=${state}`, cookies);
    expect(response.status).toBe(200);
  });

  test('says that the person refused, only when the answer is to this question', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    const refused = await world.get(`/callback?error=access_denied&state=${state}`, cookie);
    expect((await outcome(refused)).title).toBe(
      'Vous n’avez pas autorisé la connexion dans GitHub.',
    );
    const foreign = await world.get('/callback?error=access_denied&state=x', cookie);
    expect((await outcome(foreign)).title).toBe('Une autre connexion a commencé entre-temps.');
  });
});

describe('a forge that does not give a token', () => {
  test.each<[string, Forge, number, string, object]>([
    [
      'a code that has served',
      () => Response.json({ error: 'bad_verification_code', error_description: TOKEN }),
      400,
      'Cette autorisation a déjà servi ou a expiré.',
      { outcome: 'used', detail: 'bad_verification_code' },
    ],
    [
      'another secret',
      () => Response.json({ error: 'incorrect_client_credentials' }),
      502,
      'GitHub ne reconnaît pas le relais de connexion.',
      { outcome: 'misconfigured', detail: 'incorrect_client_credentials' },
    ],
    [
      'an unknown application',
      () => Response.json({ error: 'Not Found' }, { status: 404 }),
      502,
      'GitHub ne reconnaît pas le relais de connexion.',
      { outcome: 'misconfigured', detail: '404' },
    ],
    [
      'a breakdown',
      () => new Response('<h1>Unicorn</h1>', { status: 503 }),
      502,
      'GitHub ne répond pas.',
      { outcome: 'unreachable', detail: '503' },
    ],
    [
      'no network',
      () => Promise.reject(new TypeError('fetch failed')),
      502,
      'GitHub ne répond pas.',
      { outcome: 'unreachable', detail: 'TypeError' },
    ],
    [
      'silence',
      (_url, { signal }) =>
        new Promise((_done, fail) => {
          signal?.addEventListener('abort', () => fail(signal.reason));
        }),
      502,
      'GitHub ne répond pas.',
      { outcome: 'unreachable', detail: 'TimeoutError' },
    ],
    [
      'a page',
      () => new Response('<!doctype html>'),
      502,
      'GitHub a donné une réponse que le relais ne comprend pas.',
      { outcome: 'unexpected' },
    ],
    [
      'a token that is none',
      () => Response.json({ access_token: { toString: 'x' } }),
      502,
      'GitHub a donné une réponse que le relais ne comprend pas.',
      { outcome: 'unexpected' },
    ],
    [
      'a token that is HTML',
      () => Response.json({ access_token: '"><script>alert(1)</script>' }),
      502,
      'GitHub a donné une réponse que le relais ne comprend pas.',
      { outcome: 'unexpected' },
    ],
    [
      'an error that JavaScript knows',
      () => Response.json({ error: 'constructor' }),
      502,
      'GitHub a donné une réponse que le relais ne comprend pas.',
      { outcome: 'unexpected', detail: 'constructor' },
    ],
    [
      'nothing',
      () => Response.json(null),
      502,
      'GitHub a donné une réponse que le relais ne comprend pas.',
      { outcome: 'unexpected' },
    ],
  ])('%s is said in French, and noted', async (_what, forge, status, title, noted) => {
    const world = relay({ forge, own: configWith({ forgeTimeout: 5 }) });
    expect(await outcome(await logIn(world))).toMatchObject({ status, title, said: 'error' });
    expect(world.journal).toEqual([{ event: 'login', ...noted }]);
  });
});

describe('every answer', () => {
  const paths = [
    AUTH,
    '/callback',
    '/connexion.js',
    '/connexion.css',
    '/sante',
    '/',
    '/.git/config',
  ];

  test.each(paths)('%s has the headers that protect it', async (path) => {
    const { headers } = await relay().get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'unsafe-none',
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
    });
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is not for %s', async (method) => {
    const response = await relay().get(AUTH, '', method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test.each(['/', '/auth/', '/Auth', '/__proto__', '/constructor', '//auth'])(
    '%s is nowhere',
    async (path) => {
      expect(await outcome(await relay().get(path))).toMatchObject({
        status: 404,
        title: 'Il n’y a rien à cette adresse.',
      });
    },
  );

  test('a fault of the relay itself says nothing of what was asked', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    const failing = relay();
    Object.defineProperty(failing, 'now', {
      get() {
        throw new RangeError(`fault near ${CODE}`);
      },
    });
    const response = await failing.get(`/callback?code=${CODE}&state=${state}`, cookie);
    expect(await outcome(response)).toMatchObject({ status: 500 });
    expect(failing.journal).toEqual([{ event: 'error', name: 'RangeError' }]);
  });

  test('the journal holds neither secret, token, code, state nor cookie', async () => {
    const world = relay();
    const { cookie, state } = await begin(world);
    await world.get(`/callback?code=${CODE}&state=${state}`, cookie);
    await world.get(`/callback?code=${CODE}&state=${state}`);
    await world.get(`/callback?code=${CODE}&state=other`, cookie);
    const written = JSON.stringify(world.journal);
    expect(world.journal.map((entry) => (entry as { outcome: string }).outcome)).toEqual([
      'success',
      'session',
      'state',
    ]);
    for (const hidden of [SECRET, TOKEN, CODE, state, cookie])
      expect(written).not.toContain(hidden);
  });

  test('health is one word', async () => {
    const response = await relay().get('/sante');
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });
});
