import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { SourceRefused } from '../src/record.ts';
import type { TransportOptions } from '../src/transport/index.ts';
import { createTransport } from '../src/transport/index.ts';
import { LONGEST_PAUSE_MS } from '../src/transport/retried.ts';

const KEY = 'cle-secrete-0123456789';

/** A host of this machine that stands for those of the world: it answers by the next of these. */
const seen: IncomingMessage[] = [];
let answers: ((response: ServerResponse, request: IncomingMessage) => unknown)[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  const next = answers.length > 1 ? answers.shift() : answers[0];
  next?.(response, request);
});
let origin: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  seen.splice(0);
  answers = [];
});
afterAll(() => server.closeAllConnections());
afterAll(() => server.close());

const json = (body: unknown) => (response: ServerResponse) => response.end(JSON.stringify(body));
const text = (body: string) => (response: ServerResponse) => response.end(body);
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    response.writeHead(code, headers).end();

/** A transport that never waits: the pauses that it would make are kept. */
function trial(options: Partial<TransportOptions> = {}) {
  const pauses: number[] = [];
  const transport = createTransport({
    environment: {},
    allowsLoopback: true,
    random: () => 1,
    pause: async (milliseconds) => pauses.push(milliseconds),
    ...options,
  });
  return { transport, pauses };
}

/** What a run is refused with, its spaces plain. */
async function refusal(run: Promise<unknown>): Promise<string> {
  const error = await run.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(SourceRefused);
  return (error as Error).message.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll(origin, '<hôte>');
}

const bytesOf = async ({ bytes }: { bytes: AsyncIterable<Uint8Array> }) => buffer(bytes);
const leftFiles = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('echosciences-import-'));

function file(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'transport-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'agenda.ics'), body);
  return join(folder, 'agenda.ics');
}

test('a file is read by its name', async () => {
  const document = await trial().transport.open(file('BEGIN:VCALENDAR'));
  expect(document.name).toBe('agenda.ics');
  expect(String(await bytesOf(document))).toBe('BEGIN:VCALENDAR');
});

test('what is no file to read is refused, with what to do', async () => {
  const { transport } = trial();
  const folder = join(file(''), '..');
  expect(await refusal(transport.open('agenda.ics'))).toBe(
    'agenda.ics : ce fichier n’existe pas : vérifier son nom et son dossier (une adresse commence par https://).',
  );
  expect(await refusal(transport.open(folder))).toContain('c’est un dossier : donner un fichier');
  expect(await refusal(transport.open(join(folder, 'agenda.ics')))).toContain(
    'ce fichier est vide',
  );
  expect(await refusal(transport.open('ftp://exemple.fr/a.ics'))).toContain('seules les adresses');
  expect(await refusal(transport.json('agenda.json'))).toContain(
    'une adresse complète est attendue',
  );
});

test('a download is whole before its first byte is given, and leaves nothing on the disk', async () => {
  answers = [text('un agenda')];
  const before = leftFiles();
  const document = await trial().transport.open(`${origin}/agenda.ics`);
  expect(document.name).toBe(`${origin}/agenda.ics`);
  expect(leftFiles()).toEqual(before);
  expect(String(await bytesOf(document))).toBe('un agenda');
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('an answer in %s is inflated', async (encoding, compress) => {
  answers = [
    (response) => response.writeHead(200, { 'content-encoding': encoding }).end(compress('[1]')),
  ];
  expect(await trial().transport.json(origin)).toEqual([1]);
});

test('a busy server is asked again after what it asks for, in seconds or by a date', async () => {
  answers = [
    status(429, { 'retry-after': '7' }),
    status(429, {
      date: 'Tue, 24 Nov 2026 10:00:00 GMT',
      'retry-after': 'Tue, 24 Nov 2026 10:01:30 GMT',
    }),
    json({ total: 1 }),
  ];
  const { transport, pauses } = trial();
  expect(await transport.json(origin)).toEqual({ total: 1 });
  expect(pauses).toEqual([7000, 90_000]);
});

test('a server that asks for more time than a run has is left, with what to do', async () => {
  answers = [status(429, { 'retry-after': '3600' })];
  const { transport, pauses } = trial();
  expect(await refusal(transport.json(origin))).toBe(
    '<hôte>/ : trop de demandes à la fois (réponse 429) ; le serveur demande d’attendre 60 minutes : relancer l’import ensuite.',
  );
  expect(pauses).toEqual([]);
});

test('a server in trouble is asked again, each time later', async () => {
  answers = [status(500), status(502), status(503), json([])];
  const { transport, pauses } = trial();
  expect(await transport.json(origin)).toEqual([]);
  expect(pauses).toEqual([2000, 4000, 8000]);
  expect(Math.max(...pauses)).toBeLessThan(LONGEST_PAUSE_MS);
});

test('machines that were refused together do not come back together', async () => {
  answers = [status(500), json([])];
  const { transport, pauses } = trial({ random: () => 0 });
  await transport.json(origin);
  expect(pauses).toEqual([1000]);
});

test('a server in trouble for ever is left after five attempts', async () => {
  answers = [status(500)];
  expect(await refusal(trial().transport.json(`${origin}/v2/agendas`))).toBe(
    '<hôte>/v2/agendas : le serveur est en panne (réponse 500) ; 5 essais n’y ont rien fait : relancer l’import plus tard.',
  );
  expect(seen).toHaveLength(5);
});

test.each([
  ['cut JSON', text('{"events":[{"uid":1},{"ui')],
  ['no JSON at all', text('')],
  ['a page of a proxy', text('<!DOCTYPE html><title>Oups</title>')],
  [
    'an answer that ends before its announced length',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-length': 4000 }).write('[1,');
      setImmediate(() => response.destroy());
    },
  ],
  [
    'an inflated answer that is cut',
    (response: ServerResponse) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('[1]').subarray(0, 12)),
  ],
  ['a connection that breaks', (response: ServerResponse) => response.destroy()],
])('%s is asked for again, then for ever in vain', async (_, broken) => {
  answers = [broken, json({ total: 3 })];
  expect(await trial().transport.json(origin)).toEqual({ total: 3 });
  answers = [broken];
  expect(await refusal(trial().transport.json(origin))).toContain('5 essais n’y ont rien fait');
});

test('a download that ends before its announced length is refused, and leaves nothing', async () => {
  answers = [
    (response) => {
      response.writeHead(200, { 'content-length': 4000 }).write('BEGIN:VCALENDAR');
      setImmediate(() => response.destroy());
    },
  ];
  const before = leftFiles();
  expect(await refusal(trial().transport.open(origin))).toContain('coupée avant sa fin');
  expect(leftFiles()).toEqual(before);
});

test('what each page of an API is, is told of a web page', async () => {
  answers = [text('\n<html lang="fr">')];
  expect(await refusal(trial().transport.json(origin))).toContain(
    'une page web a répondu à la place des données',
  );
});

test.each([
  ['no head', { answerTimeout: 20 }, () => {}],
  [
    'a body that falls silent',
    { silence: 20 },
    (response: ServerResponse) => response.writeHead(200).write('[1,'),
  ],
  [
    'a body that drips without end',
    { whole: 40, silence: 5000 },
    (response: ServerResponse) => {
      const drip = setInterval(() => response.write(' '), 2);
      response.on('close', () => clearInterval(drip));
    },
  ],
])('a server that sends %s is left', async (_, times, silent) => {
  answers = [silent];
  expect(await refusal(trial({ times }).transport.json(origin))).toContain(
    'le serveur ne répond pas assez vite',
  );
});

test('a slow server that answers the second time is heard', async () => {
  answers = [() => {}, json('bonjour')];
  expect(await trial({ times: { answerTimeout: 40 } }).transport.json(origin)).toBe('bonjour');
});

test('nobody there is told', async () => {
  expect(await refusal(trial().transport.json('http://127.0.0.1:1/'))).toContain(
    'le serveur refuse la connexion',
  );
  const { transport, pauses } = trial({ times: { connectTimeout: 300 } });
  expect(await refusal(transport.json('https://n-existe-pas.invalid/a'))).toContain(
    'https://n-existe-pas.invalid/a : ',
  );
  expect(pauses.length).toBeLessThan(5);
});

test.each([
  [404, 'il n’y a rien à cette adresse (réponse 404)'],
  [410, 'il n’y a rien à cette adresse (réponse 410)'],
  [400, 'le serveur refuse cette demande (réponse 400)'],
])('%d is not asked for again', async (code, message) => {
  answers = [status(code)];
  expect(await refusal(trial().transport.json(origin))).toContain(message);
  expect(seen).toHaveLength(1);
});

test('redirects are followed, relative ones too, to their end', async () => {
  answers = [status(301, { location: '/b' }), status(307, { location: `${'/c'}?d=e` }), json('là')];
  expect(await trial().transport.json(`${origin}/a`)).toBe('là');
  expect(seen.map(({ url }) => url)).toEqual(['/a', '/b', '/c?d=e']);
});

test('redirects that never end do end', async () => {
  answers = [status(302, { location: '/' })];
  expect(await refusal(trial().transport.json(origin))).toContain('renvoie sans fin');
  expect(seen).toHaveLength(6);
});

test.each([
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fe80::1]/',
  'file:///etc/passwd',
])('a redirect to %s is not followed', async (location) => {
  answers = [status(302, { location })];
  expect(await refusal(trial().transport.json(origin))).toMatch(/réseau privé|seules les adresses/);
  expect(seen).toHaveLength(1);
});

test('this machine is not asked unless a person said so, not by its name either', async () => {
  const { transport } = trial({ allowsLoopback: false });
  for (const address of [origin, origin.replace('127.0.0.1', 'localhost')]) {
    expect(await refusal(transport.open(address))).toContain('mène à un réseau privé');
  }
  expect(seen).toEqual([]);
});

test('a bomb is stopped at the most that an answer may weigh', async () => {
  answers = [
    (response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(30 * 1024 * 1024))),
  ];
  const before = leftFiles();
  const { transport } = trial({ mostBytes: 1024 * 1024 });
  expect(await refusal(transport.open(origin))).toContain('la réponse dépasse 1 Mo');
  expect(seen).toHaveLength(1);
  expect(leftFiles()).toEqual(before);
});

test('OpenAgenda’s key goes in a header, to its API only', async () => {
  answers = [json({})];
  const { transport } = trial({ environment: { OPENAGENDA_KEY: ` ${KEY}\n` } });
  await transport.json(`${origin}/v2/agendas/1/events`);
  await transport.json(`${origin}/v3/agendas/1/events`);
  await transport.json(`${origin}/v2/agendas/1/events?key=autre`);
  expect(seen.map(({ headers: { key, authorization } }) => key ?? authorization)).toEqual([
    KEY,
    `Bearer ${KEY}`,
    undefined,
  ]);
  expect(seen.map(({ url }) => url).join()).not.toContain(KEY);
});

test('a refused key is told, and is in no message', async () => {
  answers = [status(403)];
  const address = `${origin}/v2/agendas/1/events`;
  expect(await refusal(trial().transport.json(address))).toContain(
    'la donner dans la variable OPENAGENDA_KEY',
  );
  const { transport } = trial({ environment: { OPENAGENDA_KEY: KEY } });
  const told = await refusal(transport.json(`${address}?key=${KEY}&size=300`));
  expect(told).toContain('OpenAgenda refuse la clé (réponse 403)');
  expect(told).toContain('?key=…&size=300');
  expect(told).not.toContain(KEY);
});

test('a key that no header can bear is told, not sent', async () => {
  const { transport } = trial({ environment: { OPENAGENDA_KEY: 'clé\nsecrète' } });
  expect(await refusal(transport.json(origin))).toBe(
    '<hôte>/ : la clé de la variable OPENAGENDA_KEY contient un signe impossible : la copier de nouveau.',
  );
});

test('a user and a password of an address go with it, no further, and are in no message', async () => {
  answers = [
    status(302, { location: `${origin.replace('127.0.0.1', 'localhost')}/b` }),
    status(404),
  ];
  const told = refusal(trial().transport.open(origin.replace('//', '//moi:secret@')));
  expect(await told).not.toMatch(/moi|secret/);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    `Basic ${btoa('moi:secret')}`,
    undefined,
  ]);
});

test('paging is as many answers as there are pages, each asked for until it is whole', async () => {
  const page = (response: ServerResponse, { url = '' }: IncomingMessage) => {
    const after = Number(new URL(url, origin).searchParams.get('after') ?? 0);
    json({ events: [after], after: after < 3 ? after + 1 : null })(response);
  };
  answers = [page, status(503), page, text('{"events":['), page];
  const { transport, pauses } = trial();
  const events: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const read = (await transport.json(`${origin}/?after=${after}`)) as {
      events: number[];
      after: number | null;
    };
    events.push(...read.events);
    after = read.after;
  }
  expect(events).toEqual([0, 1, 2, 3]);
  expect(pauses).toEqual([2000, 2000]);
});
