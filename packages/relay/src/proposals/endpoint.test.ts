import { describe, expect, test } from 'vitest';
import { handle } from '../handle.ts';
import { createMemory } from '../surroundings.ts';

const SITE = 'https://corse.example';
const TOKEN = 'github_pat_secret';
const config = {
  origins: [SITE],
  proposals: {
    githubUrl: 'https://forge.example',
    apiUrl: 'https://api.forge.example',
    repository: 'echosciences/essai',
    branch: 'main',
    credentials: { token: TOKEN },
    maxOpen: 60,
    forgeTimeout: 1000,
  },
};

const proposition = JSON.stringify({
  territory: 'corse',
  type: 'article',
  fields: {
    title: 'Un ciel de novembre',
    summary: 'Ce que l’on voit cette année au-dessus de nos têtes.',
    kind: 'actualite',
  },
  body: 'Levez la tête.',
});

/** Sends a body to a relay whose forge answers as told. */
async function send(body: BodyInit, forge: (url: string) => Response, type?: string) {
  const journal: object[] = [];
  const asked: [string, RequestInit][] = [];
  const headers = { origin: SITE, ...(type && { 'content-type': type }) };
  const request = new Request('http://relay/propositions', { method: 'POST', body, headers });
  const response = await handle(request, config, {
    fetch: async (url, init = {}) => {
      asked.push([String(url), init]);
      return forge(String(url));
    },
    now: () => Date.UTC(2026, 10, 24, 9),
    log: (entry) => journal.push(entry),
    memory: createMemory(),
  });
  const text = await response.text();
  return { status: response.status, text, journal, asked, ...JSON.parse(text) };
}

function form(text: string): FormData {
  const data = new FormData();
  data.set('proposition', text);
  return data;
}

const silent = () => Response.json({});

describe('a body that is none', () => {
  const BOUNDARY = 'multipart/form-data; boundary=x';
  test.each([
    ['nothing', '', BOUNDARY],
    ['JSON', '{}', 'application/json'],
    ['no boundary', '--x\r\n', 'multipart/form-data'],
    ['no end', '--x\r\ncontent-disposition: form-data; name="proposition"\r\n\r\n{', BOUNDARY],
    [
      'a name that JavaScript knows',
      '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
      BOUNDARY,
    ],
    ['zeros', '\0'.repeat(1000), BOUNDARY],
  ])('%s is told so, and the forge is not asked', async (_what, body, type) => {
    const { status, code, asked } = await send(body, silent, type);
    expect([status, code, asked]).toEqual([400, 'unreadable', []]);
  });

  test('any byte of a sound one changed is answered all the same', async () => {
    const sound = new Uint8Array(await new Response(form(proposition)).arrayBuffer());
    const type = `multipart/form-data; boundary=${new TextDecoder().decode(sound.slice(2, sound.indexOf(13)))}`;
    for (let at = 0; at < sound.length; at += 3) {
      const changed = sound.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const { status } = await send(changed, () => new Response('', { status: 500 }), type);
      expect([400, 403, 422, 503]).toContain(status);
    }
  });

  test.each(['null', '1', '"a"', '[]', '{"__proto__":{"territory":"corse"}}', '{"constructor":1}'])(
    'JSON such as %s is refused with places',
    async (text) => {
      const { status, problems } = await send(form(text), silent);
      expect(status).toBe(422);
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

test.each([
  [{ territory: undefined }, 'Territoire\u00A0: champ obligatoire, à remplir'],
  [{ territory: 12 }, 'Territoire\u00A0: un texte est attendu'],
  [{ territory: '../x' }, 'Territoire\u00A0: inconnu, recharger la page et recommencer'],
  [{ type: undefined }, 'champ obligatoire, à remplir'],
  [{ fields: 'a' }, /attendu/],
  [{ couleur: 'rouge' }, /champ inconnu/],
])('what lacks or is amiss in %j is said in French', async (change, message) => {
  const text = JSON.stringify({ ...JSON.parse(proposition), ...change });
  const { problems } = await send(form(text), silent);
  expect(problems.map((problem: { message: string }) => problem.message)).toEqual([
    expect.stringMatching(message),
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/Invalid|expected/);
});

test.each<[string, () => Response, number, string]>([
  ['an empty object', silent, 502, 'unexpected'],
  ['null', () => Response.json(null), 502, 'unexpected'],
  ['a page', () => new Response('<h1>Unicorn</h1>'), 502, 'unexpected'],
  ['a sha that is a path', () => Response.json({ commit: { sha: '../../x' } }), 502, 'unexpected'],
  ['nothing there', () => new Response('', { status: 404 }), 502, 'misconfigured'],
  [
    'a redirection',
    () => new Response('', { status: 302, headers: { location: 'https://evil.example' } }),
    502,
    'misconfigured',
  ],
  ['a breakdown', () => new Response('', { status: 500 }), 503, 'unreachable'],
  [
    'its limit',
    () => new Response('', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }),
    503,
    'unreachable',
  ],
])('a forge that answers %s is said in French', async (_what, forge, status, code) => {
  const answer = await send(form(proposition), forge);
  expect(answer).toMatchObject({ status, code });
  expect(answer.message).toMatch(/Rien n’est perdu/);
  expect(answer.text + JSON.stringify(answer.journal)).not.toContain(TOKEN);
  const [[, init] = ['', {}]] = answer.asked;
  expect(init).toMatchObject({
    redirect: 'manual',
    headers: { authorization: `Bearer ${TOKEN}`, 'user-agent': 'echosciences-relay' },
  });
});

test('a relay that knows no repository has no proposals', async () => {
  const request = new Request('http://relay/propositions', { method: 'POST', body: form('{}') });
  expect((await handle(request, { origins: [SITE] })).status).toBe(404);
});
