import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HostedSite } from '@echosciences/scripts/deploy/hosts/site.ts';
import { publishSite } from '@echosciences/scripts/deploy/publish.ts';
import { rollBack } from '@echosciences/scripts/deploy/rollback.ts';
import { stampOf, timeOfStamp } from '@echosciences/scripts/deploy/stamp.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease, readRelease } from '../src/hosting/fixture-release.ts';
import type { RunningHost } from '../src/hosting/hosts.ts';
import { hosts } from '../src/hosting/hosts.ts';
import { decoded } from '../src/hosting/request.ts';

/** Ten publications and two returns while readers read: no error, and no page with files of another. */
const DOMAIN = 'essai.example';
const CONNECTIONS = 16;
/** A page's files are asked for this long after it, on a slow telephone. */
const SLOW_MS = 400;
const START = timeOfStamp('20261124T080000Z');
const folder = mkdtempSync(join(tmpdir(), 'publishing-'));
const root = join(folder, 'srv');
const dist = join(folder, 'dist');
const site: HostedSite = {
  id: 'essai',
  domain: DOMAIN,
  aliases: [`www.${DOMAIN}`],
  headers: [],
  redirects: [],
};

/** Each release a second after the one before, whatever the time it takes. */
let published = 0;
async function publishNext(): Promise<void> {
  published += 1;
  buildRelease(dist, published);
  const stamp = stampOf(new Date(START + published * 1000));
  await publishSite({ id: 'essai', dist, root, stamp, cache: join(folder, 'cache') });
}

beforeAll(() => mkdirSync(root));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads pages one after the other, each with what it loads, until told to stop. */
async function read(host: RunningHost, signal: AbortSignal, delay: number) {
  const seen = new Set<string>();
  const faults: string[] = [];
  while (!signal.aborted) {
    const get = (path: string) =>
      host.ask({ host: DOMAIN, path, secure: false, headers: { 'accept-encoding': 'br' } });
    const page = await get('/agenda/');
    const { release, loads } = readRelease(decoded(page).toString());
    if (page.status !== 200 || loads.length !== 2) faults.push(`/agenda/ ${page.status}`);
    seen.add(release);
    await setTimeout(delay);
    for (const path of loads) {
      const file = await get(path);
      const said = readRelease(decoded(file).toString()).release;
      if (file.status !== 200 || said !== release) {
        faults.push(`${path} of ${release}: ${file.status} ${said}`);
      }
    }
  }
  return { seen, faults };
}

/** `wrk` on both pages, as fast as the host answers. @returns what it reports when it is stopped */
function load(port: number): { stop(): Promise<string> } {
  const script = join(folder, 'load.lua');
  writeFileSync(
    script,
    `local paths, next = { "/", "/agenda/" }, 0
local headers = { ["Host"] = "${DOMAIN}", ["Accept-Encoding"] = "br" }
request = function()
  next = next + 1
  return wrk.format("GET", paths[next % 2 + 1], headers)
end\n`,
  );
  const child = spawn('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    '-d60s',
    '-s',
    script,
    `http://127.0.0.1:${port}`,
  ]);
  let report = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    report += text;
  });
  return {
    stop: async () => {
      child.kill('SIGINT');
      await once(child, 'close');
      return report;
    },
  };
}

describe.each(['caddy', 'nginx'] as const)('under the load of %s', (name) => {
  test('ten publications and two returns serve no error and no mixture', async () => {
    await publishNext();
    const own = join(folder, name);
    mkdirSync(own);
    const host = await hosts[name]({ sites: [site], root, folder: own, scheme: 'http' });
    try {
      const wrk = load(host.ports.http);
      const stop = new AbortController();
      const readers = [0, 0, SLOW_MS, SLOW_MS].map((delay) => read(host, stop.signal, delay));
      for (let publication = 1; publication <= 10; publication += 1) {
        await publishNext();
        if (publication % 5 === 0) await rollBack({ root, id: 'essai' }, START + published * 1000);
      }
      await setTimeout(2 * SLOW_MS);
      stop.abort();
      const results = await Promise.all(readers);
      const report = await wrk.stop();
      expect(results.flatMap(({ faults }) => faults)).toEqual([]);
      expect(report).toMatch(/^ +\d+ requests in /m);
      expect(report).not.toMatch(/Non-2xx|Socket errors/);
      const seen = new Set(results.flatMap((result) => [...result.seen]));
      expect(seen.size).toBeGreaterThan(5);
      // The last return is in service.
      const last = await host.ask({ host: DOMAIN, path: '/', secure: false });
      expect(Number(readRelease(last.body.toString()).release)).toBe(published - 1);
    } finally {
      await host.stop();
    }
  });
});
