import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { GitHub } from '#src/github.ts';
import { createGitHub } from '#src/github.ts';
import type { Relay } from '#src/relay.ts';
import { startRelay } from '#src/relay.ts';

const SITE = 'https://fictif.example';
const TOKEN = 'github_pat_11SECRET';

const directory = mkdtempSync(join(tmpdir(), 'proposals-'));
cpSync(join(import.meta.dirname, '../fixtures/network/content'), join(directory, 'content'), {
  recursive: true,
});
let github: GitHub;
let relay: Relay;
let photo: Buffer;

beforeAll(async () => {
  const colour = { r: 20, g: 60, b: 120 };
  const picture = sharp({ create: { width: 640, height: 400, channels: 3, background: colour } });
  [github, photo] = await Promise.all([
    createGitHub({ directory }),
    picture
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 10/1 0/1' } })
      .jpeg()
      .toBuffer(),
  ]);
  github.grant(TOKEN);
  relay = await startRelay({ github, origins: [SITE], environment: proposals() });
});

afterEach(() => {
  github.outage = 'none';
  github.breakdowns.clear();
  relay.journal.length = 0;
});

afterAll(() => {
  for (const server of [relay, github]) server.close();
  rmSync(directory, { recursive: true });
});

function proposals(own: Record<string, string> = {}) {
  return {
    GITHUB_REPOSITORY: 'echosciences/essai',
    GITHUB_TOKEN: TOKEN,
    FORGE_TIMEOUT: '10000',
    // Each test is a visitor of its own.
    CLIENT_ADDRESS_HEADER: 'x-real-ip',
    ...own,
  };
}

const night = {
  territory: 'fictif',
  type: 'event',
  fields: {
    title: 'La nuit des étoiles',
    summary: 'Une soirée au télescope, ouverte à toute personne curieuse.',
    format: 'observation',
    occurrences: [{ start: '2027-10-08T20:30' }],
    address: { name: 'Observatoire', city: 'Rezé' },
  },
  body: 'Venez avec une lampe rouge.',
};

/** The same with another title, so that tests do not meet. */
function titled(title: string, more: object = {}) {
  return { ...night, ...more, fields: { ...night.fields, title } };
}

interface Sent {
  images?: [name: string, bytes: Uint8Array | string][];
  trap?: string;
  origin?: string;
  path?: string;
  part?: string;
  to?: Relay;
  visitor?: string;
}

let visitors = 0;

async function send(
  data: unknown,
  {
    images = [],
    trap = '',
    origin = SITE,
    path,
    part = 'proposition',
    to = relay,
    visitor,
  }: Sent = {},
) {
  const form = new FormData();
  form.set(part, typeof data === 'string' ? data : JSON.stringify(data));
  form.set('site_web', trap);
  for (const [name, bytes] of images) form.append('image', new Blob([bytes as BlobPart]), name);
  const response = await fetch(to.url + (path ?? `/${part}s`), {
    method: 'POST',
    body: form,
    headers: { origin, 'x-real-ip': visitor ?? `2001:db8:${++visitors}::1` },
  });
  const { status, headers } = response;
  const body = (await response.json()) as {
    url: string;
    number: number;
    code: string;
    message: string;
    problems: { path: (string | number)[]; message: string }[];
  };
  return { status, headers, ...body };
}

async function branches(): Promise<string[]> {
  const pulls = await github.openPulls();
  return pulls.map(({ head }) => head.ref);
}

const FOLDER = 'content/fictif/agenda/2027/2027-10-08-la-nuit-des-etoiles';
const BRANCH = 'proposition/fictif/2027-10-08-la-nuit-des-etoiles';

describe('a proposal', () => {
  const withPhoto = {
    ...night,
    signature: 'Club *d’astronomie*',
    fields: {
      ...night.fields,
      cover: { src: 'ciel.jpg', alt: 'Un ciel étoilé', credit: 'Photo : le club' },
    },
  };

  test('is a pull request with its file, its image and its labels', async () => {
    const answer = await send(withPhoto, { images: [['ciel.jpg', photo]] });
    expect(answer).toMatchObject({ status: 201, url: `${github.repository}/pull/1`, number: 1 });
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);

    const [pull] = await github.openPulls();
    expect(pull).toMatchObject({
      title: '[fictif] Événement\u00A0: La nuit des étoiles',
      labels: [{ name: 'proposition' }, { name: 'fictif' }],
      head: { ref: BRANCH },
      base: { ref: 'main' },
    });
    expect(pull?.body).toContain('```text\nClub *d’astronomie*\n```');
    expect(pull?.body).toContain('deploy/fictif');

    const { files, commits } = await github.git.compare('main', BRANCH);
    expect(files.map(({ filename, status }) => [filename, status])).toEqual([
      [`${FOLDER}/ciel.jpg`, 'added'],
      [`${FOLDER}/index.md`, 'added'],
    ]);
    expect(commits).toHaveLength(1);
    expect(commits[0]?.message).not.toContain('Club');
    const [image, text] = await Promise.all(files.map(({ sha }) => github.git.blob(sha)));
    expect(text?.toString()).toMatch(/^---\ntitle: La nuit des étoiles\n[\s\S]*\nVenez avec/);
    const kept = await sharp(image).metadata();
    expect([kept.width, kept.height, kept.exif]).toEqual([640, 400, undefined]);
    expect(await sharp(image).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer());
  });

  test('that is sent again is the same pull request, and nothing is written', async () => {
    github.requests.clear();
    const answer = await send(withPhoto, { images: [['ciel.jpg', photo]] });
    expect(answer).toMatchObject({ status: 201, number: 1 });
    expect([...github.requests.keys()].filter((kind) => !kind.startsWith('GET'))).toEqual([]);
  });

  test('of the same title and another text is refused', async () => {
    const answer = await send({ ...night, body: 'Un autre texte.' });
    expect(answer).toMatchObject({ status: 409, code: 'exists' });
    expect(answer.message).toContain('précisez le titre');
  });

  test('of what is already published is refused', async () => {
    const village = {
      ...titled('Village'),
      fields: { ...night.fields, title: 'Village', occurrences: [{ start: '2026-10-03T10:00' }] },
    };
    expect(await send(village)).toMatchObject({ status: 409, code: 'exists' });
  });

  test('sent twice at once is one pull request', async () => {
    const twice = titled('Deux clics');
    const answers = await Promise.all([send(twice), send(twice), send(twice)]);
    expect(new Set(answers.map(({ status, url }) => `${status} ${url}`)).size).toBe(1);
    expect((await branches()).filter((name) => name.endsWith('deux-clics'))).toHaveLength(1);
  });

  test('of two people with one title is that of the first, and the second is told', async () => {
    const [one, other] = [titled('Même titre'), titled('Même titre', { body: 'Autre chose.' })];
    const answers = await Promise.all([send(one), send(other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('by an app carries the token of its installation, asked for once', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    github.app = { appId: '12', installationId: '34', publicKey };
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      const key = privateKey.export({ type, format: 'pem' }).toString();
      const { GITHUB_TOKEN: _, ...rest } = proposals();
      const own = await startRelay({
        github,
        origins: [SITE],
        environment: {
          ...rest,
          GITHUB_APP_ID: '12',
          GITHUB_APP_INSTALLATION_ID: '34',
          GITHUB_APP_PRIVATE_KEY: key.replaceAll('\n', '\\n'),
        },
      });
      const answer = await send(titled(`Par une app ${type}`), { to: own });
      expect(answer.status).toBe(201);
      const { author } = await github.git.commit(
        `proposition/fictif/2027-10-08-par-une-app-${type}`,
      );
      expect(author.name).toBe('echosciences-relais[bot]');
      expect(JSON.stringify(own.journal)).not.toMatch(/ghs_|PRIVATE|eyJ/);
      own.close();
    }
    github.app = undefined;
  });

  test('with a hostile title pings nobody, closes nothing and skips no check', async () => {
    const hostile = '[skip ci] @equipe <img src=x onerror=alert(1)> fixes #1 GH-1 - [x] ok';
    const answer = await send(titled(hostile, { signature: '```\n- [x] @equipe\n<b>' }));
    expect(answer.status).toBe(201);
    const pull = (await github.openPulls()).find(({ number }) => number === answer.number);
    expect(pull?.title).toBe(
      '[fictif] Événement\u00A0: (skip ci) ＠equipe <img src=x onerror=alert(1)> fixes ＃1 GH\u20111 - (x) ok',
    );
    const { message } = await github.git.commit(pull?.head.ref ?? '');
    expect(message).not.toMatch(/[@#]|\[skip/);
    expect(pull?.body).toContain('````text\n```\n- [x] @equipe\n<b>\n````');
    expect(pull?.body?.split('````')[0]).not.toContain('@');
  });
});

describe('a proposal is refused, in French, when', () => {
  const image = (name: string): [string, Uint8Array] => [name, photo];
  const GIF = 'GIF89a';
  test.each<[string, unknown, Sent, number, string, RegExp]>([
    [
      'it comes from a foreign site',
      night,
      { origin: 'https://evil.example' },
      403,
      'origin',
      /Je contribue/,
    ],
    ['the trap is filled', night, { trap: 'https://spam.example' }, 400, 'honeypot', /champ caché/],
    ['it is no JSON', '{', {}, 400, 'unreadable', /illisible/],
    [
      'it is a deep abyss',
      `${'['.repeat(40_000)}${']'.repeat(40_000)}`,
      {},
      400,
      'unreadable',
      /illisible/,
    ],
    [
      'another part is missing',
      night,
      { part: 'autre', path: '/propositions' },
      400,
      'unreadable',
      /illisible/,
    ],
    ['its text is too long', { ...night, body: 'a'.repeat(100_001) }, {}, 413, 'long', /100\s000/],
    [
      'it has seven images',
      night,
      { images: [...'abcdefg'].map((name) => image(`${name}.jpg`)) },
      413,
      'crowded',
      /Six images/,
    ],
    [
      'an image is too heavy',
      night,
      { images: [['a.jpg', new Uint8Array(3_000_001)]] },
      413,
      'heavy',
      /3\sMo par image/,
    ],
    [
      'the whole is too heavy',
      night,
      { images: [['a.jpg', new Uint8Array(9_000_000)]] },
      413,
      'heavy',
      /8\sMo en tout/,
    ],
    ['it is no image', night, { images: [['a.jpg', GIF]] }, 422, 'invalid', /./],
    [
      'the territory is unknown',
      { ...night, territory: 'atlantide' },
      {},
      422,
      'territory',
      /n’existe pas/,
    ],
    ['the territory is a path', { ...night, territory: '../..' }, {}, 422, 'invalid', /./],
    ['it is of no kind that is proposed', { ...night, type: 'page' }, {}, 422, 'invalid', /./],
    ['it has a field too many', { ...night, email: 'a@b.example' }, {}, 422, 'invalid', /./],
    ['the title is nothing but signs', titled('★★★★'), {}, 422, 'invalid', /./],
  ])('%s', async (_what, data, sent, status, code, message) => {
    const before = await branches();
    const answer = await send(data, sent);
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toMatch(message);
    expect(await branches()).toEqual(before);
  });

  test('its fields are wrong: each fault has its place and the words of the build', async () => {
    const { title: _, ...fields } = night.fields;
    const { problems } = await send({
      ...night,
      fields: { ...fields, redirectFrom: ['/admin/'] },
      body: '# Titre',
    });
    expect(problems).toEqual([
      { path: ['redirectFrom'], message: expect.stringMatching(/^Anciennes adresses.: c’est/) },
    ]);
    const again = await send({ ...night, fields, body: '# Titre' });
    expect(again.problems.map(({ path }) => path.join('.'))).toEqual(['title', 'body']);
    expect(again.problems[0]?.message).toMatch(/obligatoire/);
  });

  test.each<[string, [string, Uint8Array | string], RegExp]>([
    ['an SVG', ['a.png', '<svg onload="alert(1)"/>'], /seules les images JPEG, PNG et WebP/],
    ['a JPEG that is called PNG', ['a.png', 'photo'], /renommer en \.jpg/],
    ['a way out of the folder', ['../a.jpg', 'photo'], /nom de fichier refusé|./],
    ['two extensions', ['a.php.jpg', 'photo'], /nom de fichier refusé/],
    ['a JPEG cut short', ['a.jpg', 'short'], /abîmée/],
  ])('its image is %s', async (_what, [name, content], message) => {
    const bytes =
      content === 'photo' ? photo : content === 'short' ? photo.subarray(0, 200) : content;
    const answer = await send(titled('Image refusée'), { images: [[name, bytes]] });
    if (name.startsWith('..')) {
      // The platform gives a file's name without its folders: nothing leaves the entry's.
      const files = answer.status === 201 ? await filesOf(answer.number) : [];
      for (const file of files) expect(file).toMatch(/^content\/fictif\/agenda\/2027\//);
    } else {
      expect(answer.status).toBe(422);
      expect(answer.problems).toEqual([
        { path: ['image', name], message: expect.stringMatching(message) },
      ]);
    }
  });

  async function filesOf(number: number) {
    const pull = (await github.openPulls()).find((one) => one.number === number);
    const { files } = await github.git.compare('main', pull?.head.ref ?? '');
    return files.map(({ filename }) => filename);
  }

  test('its image has too many pixels, which nothing decodes', async () => {
    const head = Buffer.alloc(33);
    head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    head.write('IHDR', 12);
    head.writeUInt32BE(30_000, 16);
    head.writeUInt32BE(30_000, 20);
    const end = Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1');
    const image = Buffer.concat([head, end]);
    const { problems } = await send(titled('Géante'), { images: [['a.png', image]] });
    expect(problems[0]?.message).toMatch(/30\s000 × 30\s000 pixels/);
  });

  test('the same visitor sends too many; others are not kept waiting', async () => {
    const answers = [];
    for (let index = 0; index < 11; index++) {
      answers.push(
        await send(titled('Rafale', { territory: 'atlantide' }), { visitor: '192.0.2.7' }),
      );
    }
    expect(answers.slice(0, 10).every(({ code }) => code === 'territory')).toBe(true);
    const last = answers.at(-1);
    expect(last).toMatchObject({ status: 429, code: 'hasty' });
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await send(titled('Patience'), { visitor: '192.0.2.8' })).toMatchObject({ status: 201 });
  });

  test('too many wait already, counted at the forge', async () => {
    const own = await startRelay({
      github,
      origins: [SITE],
      environment: proposals({ MAX_OPEN: '1' }),
    });
    const answer = await send(titled('De trop'), { to: own });
    expect(answer).toMatchObject({ status: 429, code: 'full' });
    expect(answer.headers.get('retry-after')).toBe('86400');
    own.close();
  });
});

test('a body that never says its length is cut at the limit, and its sender reads why', async () => {
  const url = new URL('/propositions', relay.url);
  const headers = { origin: SITE, 'content-type': 'multipart/form-data; boundary=x' };
  const outgoing = httpRequest(url, { method: 'POST', headers });
  const answered = new Promise<[number | undefined, string]>((done, fail) => {
    outgoing.on('error', fail);
    outgoing.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      done([response.statusCode, text]);
    });
  });
  let isAnswered = false;
  void answered.then(() => {
    isAnswered = true;
  });
  const chunk = Buffer.alloc(500_000);
  let sent = 0;
  while (!isAnswered && sent < 20_000_000) {
    sent += chunk.length;
    await new Promise((done) => outgoing.write(chunk, done));
  }
  const [status, text] = await answered;
  expect([status, JSON.parse(text).code]).toEqual([413, 'heavy']);
  outgoing.destroy();
});

describe('a GitHub', () => {
  test.each([
    ['failing', 503, 'unreachable', '503'],
    ['stalled', 503, 'unreachable', 'TimeoutError'],
    ['garbage', 502, 'unexpected', 'json'],
  ] as const)('that is %s is said in French', async (outage, status, code, detail) => {
    const environment = proposals({ FORGE_TIMEOUT: '200' });
    const impatient = await startRelay({ github, origins: [SITE], environment });
    github.outage = outage;
    const answer = await send(titled('En panne'), { to: impatient });
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toMatch(/Rien n’est perdu/);
    expect(impatient.journal).toEqual([{ event: 'proposal', outcome: code, detail }]);
    impatient.close();
  });

  test.each([
    ['knows the token no more', 401, {}, 502, 'misconfigured'],
    ['does not let it write', 403, {}, 502, 'misconfigured'],
    ['is tired', 403, { 'retry-after': '30' }, 503, 'unreachable'],
    ['moved', 301, { location: '/elsewhere' }, 502, 'misconfigured'],
  ])('that %s is the site’s to mend', async (_what, status, headers, answered, code) => {
    github.breakdowns.set('POST /git/trees', { status, headers });
    const answer = await send(titled('Réglages'));
    expect(answer).toMatchObject({ status: answered, code });
    expect(answer.headers.get('retry-after')).toBe(headers['retry-after' as never] ?? null);
  });

  test.each(['POST /pulls', 'POST /issues/…/labels'])(
    'that fails at %s leaves nothing behind, and the next try goes through',
    async (kind) => {
      const own = titled(`Repris après ${kind.length}`);
      github.breakdowns.set(kind, { status: 500 });
      expect(await send(own)).toMatchObject({ status: 503 });
      const branch = `proposition/fictif/2027-10-08-repris-apres-${kind.length}`;
      expect(await github.git.resolve(branch)).toBeUndefined();
      expect(await branches()).not.toContain(branch);
      github.breakdowns.clear();
      expect(await send(own)).toMatchObject({ status: 201 });
    },
  );

  test('that loses its answer has made one pull request all the same', async () => {
    github.breakdowns.set('POST /pulls', { status: 502, isDone: true });
    const answer = await send(titled('Réponse perdue'));
    expect(answer.status).toBe(201);
    const [pull] = (await github.openPulls()).filter(({ number }) => number === answer.number);
    expect(pull?.labels).toHaveLength(2);
  });

  test.each([
    ['long ago', '2026-01-01T00:00:00Z', 201],
    ['just now, perhaps for a request under way', new Date().toISOString(), 409],
  ])('where a branch without pull request was made %s', async (when, date, status) => {
    const main = (await github.git.resolve('main')) ?? '';
    const { tree } = await github.git.commit(main);
    const author = { name: 'x', email: 'x@x.example', date };
    const commit = await github.git.writeCommit({ tree, parents: [main], message: when, author });
    await github.git.setBranch(`proposition/fictif/2027-10-08-vestige-${status}`, commit);
    expect(await send(titled(`Vestige ${status}`))).toMatchObject({ status });
  });
});

describe('a report', () => {
  const report = {
    territory: 'fictif',
    page: '/agenda/2026-12-13-nuit/',
    message: 'La date est fausse : @equipe, c’est le 14.\n- [ ] <b>vu</b>',
    signature: 'Camille',
  };

  test('is an issue that quotes it, with its labels', async () => {
    const answer = await send(report, { part: 'signalement' });
    expect(answer.status).toBe(201);
    const issue = github.issues().find(({ number }) => number === answer.number);
    expect(issue).toMatchObject({
      title: '[fictif] Signalement\u00A0: /agenda/2026-12-13-nuit/',
      labels: [{ name: 'signalement' }, { name: 'fictif' }],
    });
    expect(issue?.body).toContain(`<${SITE}/agenda/2026-12-13-nuit/>`);
    expect(issue?.body).toMatch(/```text\nLa date est fausse.: @equipe[^`]*<b>vu<\/b>\n```/);
    const again = await send(report, { part: 'signalement' });
    expect(again).toMatchObject({ status: 201, number: answer.number });
  });

  test.each<[string, object, Sent, number, string]>([
    ['a page elsewhere', { page: '//evil.example/' }, {}, 422, 'invalid'],
    ['a script for a page', { page: 'javascript:alert(1)' }, {}, 422, 'invalid'],
    ['a page that closes the link', { page: '/x>](https://evil.example)' }, {}, 422, 'invalid'],
    ['an address of mail', { message: 'Écrivez-moi à camille@exemple.fr' }, {}, 422, 'invalid'],
    ['nothing to say', { message: 'Faux' }, {}, 422, 'invalid'],
    ['a book', { message: 'a'.repeat(4001) }, {}, 422, 'invalid'],
    ['a territory that is none', { territory: 'atlantide' }, {}, 422, 'territory'],
    ['a filled trap', {}, { trap: 'x' }, 400, 'honeypot'],
    ['an image', {}, { images: [['a.jpg', 'x']] }, 400, 'unreadable'],
    ['a foreign site', {}, { origin: 'null' }, 403, 'origin'],
  ])('with %s is refused', async (_what, own, sent, status, code) => {
    const before = github.issues().length;
    const answer = await send({ ...report, ...own }, { part: 'signalement', ...sent });
    expect(answer).toMatchObject({ status, code });
    expect(github.issues()).toHaveLength(before);
  });
});

test('a page of a site may ask first, and nobody else', async () => {
  const ask = (origin: string, method = 'OPTIONS') =>
    fetch(`${relay.url}/propositions`, { method, headers: { origin } });
  const { status, headers } = await ask(SITE);
  expect([status, headers.get('access-control-allow-methods')]).toEqual([204, 'POST']);
  expect(headers.get('access-control-allow-origin')).toBe(SITE);
  const foreign = await ask('https://evil.example');
  expect(foreign.status).toBe(403);
  expect(foreign.headers.has('access-control-allow-origin')).toBe(false);
  expect((await ask(SITE, 'GET')).status).toBe(405);
});

test('the journal tells what became of a request, and nothing of who sent what', async () => {
  await send(titled('Journal', { signature: 'Camille Secrète' }), { visitor: '192.0.2.99' });
  await send({ ...night, signature: 'camille@exemple.fr' }, { visitor: '192.0.2.99' });
  expect(relay.journal).toEqual([
    { event: 'proposal', outcome: 'success', number: expect.any(String) },
    { event: 'proposal', outcome: 'invalid' },
  ]);
  const written = JSON.stringify(relay.journal);
  for (const hidden of [TOKEN, 'Camille', 'camille', '192.0.2', 'Journal']) {
    expect(written).not.toContain(hidden);
  }
});
