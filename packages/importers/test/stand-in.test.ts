import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openagenda } from '../src/openagenda/index.ts';
import type { ReadItem } from '../src/record.ts';
import { createTransport } from '../src/transport/index.ts';

/** An API of OpenAgenda on a bad day: each request fails in the next of these ways, then is answered. */
type Mishap = (response: ServerResponse, page: string) => unknown;
let mishaps: (Mishap | undefined)[] = [];
const PAGES = 4;
const EACH = 50;

const server = createServer((request, response) => {
  const page = JSON.stringify(pageOf(request));
  const mishap = mishaps.shift();
  if (mishap) return mishap(response, page);
  return response.end(page);
});
let address: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/agendas/1/events`;
});
afterEach(() => {
  mishaps = [];
});
afterAll(() => server.closeAllConnections());
afterAll(() => server.close());

function pageOf({ url = '' }: IncomingMessage) {
  const from = Number(new URL(url, 'http://a').searchParams.get('after[]') ?? 0);
  const events = Array.from({ length: EACH }, (_, index) => ({
    uid: from + index + 1,
    slug: `evenement-${from + index + 1}`,
    title: { fr: 'La nuit des étoiles' },
    description: { fr: 'Une soirée pour observer le ciel.' },
    timings: [{ begin: '2026-12-01T20:00:00+01:00', end: '2026-12-01T22:00:00+01:00' }],
    state: 2,
  }));
  const next = from + EACH;
  return { total: PAGES * EACH, events, after: next < PAGES * EACH ? [next] : null };
}

const trouble = {
  busy: (response) => response.writeHead(429, { 'retry-after': '2' }).end(),
  down: (response) => response.writeHead(500).end('Internal Server Error'),
  page: (response) => response.end('<!doctype html><title>Maintenance</title>'),
  cut: (response, page) => response.end(page.slice(0, page.length / 2)),
  broken: (response, page) => {
    response.writeHead(200, { 'content-length': page.length }).write(page.slice(0, 2000));
    setImmediate(() => response.destroy());
  },
  slow: () => {},
} satisfies Record<string, Mishap>;

async function read() {
  const transport = createTransport({
    environment: {},
    allowsLoopback: true,
    pause: async () => {},
    times: { answerTimeout: 200 },
  });
  const now = '2026-11-24T12:00';
  const items: ReadItem[] = [];
  const reading = openagenda(address, { transport, now });
  for (;;) {
    const { value, done } = await reading.next();
    if (done) return { items, facts: value };
    items.push(value);
  }
}

test('an API that fails in every way between its pages is read whole, each event once', async () => {
  const { busy, down, page, cut, broken, slow } = trouble;
  mishaps = [busy, down, slow, undefined, cut, undefined, broken, page, cut, busy];
  const { items, facts } = await read();
  const ids = items.flatMap((item) => (item.kind === 'record' ? [Number(item.record.id)] : []));
  expect(ids).toEqual(Array.from({ length: PAGES * EACH }, (_, index) => index + 1));
  expect(facts.isComplete).toBe(true);
});

test.each(Object.entries(trouble))(
  'one that stays %s does not end as if it were whole',
  async (_, mishap) => {
    mishaps = [undefined, ...Array<Mishap>(50).fill(mishap)];
    await expect(read()).rejects.toThrow('5 essais n’y ont rien fait');
  },
);
