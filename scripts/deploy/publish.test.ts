import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withLock } from './lock.ts';
import { publishSite } from './publish.ts';
import { releasesOf, rollBack } from './rollback.ts';
import { writeBuild } from './test/repository.ts';

const HEADERS = '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n';
let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  root = join(folder, 'srv');
  mkdirSync(root);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A whole built site, as the theme leaves it. */
function build(files: Record<string, string>): string {
  const dist = join(folder, 'dist');
  writeBuild(dist, { 'index.html': 'accueil', '404.html': 'rien', _headers: HEADERS, ...files });
  return dist;
}

/** Runs code with one of these modules, as `module`. */
function inAnotherProcess(file: string, code: string, env = process.env) {
  const url = JSON.stringify(new URL(file, import.meta.url).href);
  const script = `const module = await import(${url}); ${code}`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { env });
}

/** The nth day's release. */
const day = (number: number) => `202611${String(number).padStart(2, '0')}T080000Z`;
const time = (number: number) => Date.UTC(2026, 10, number, 8);
const publish = (number: number, files: Record<string, string> = {}, to = root) =>
  publishSite({
    id: 'corse',
    dist: build(files),
    root: to,
    stamp: day(number),
    cache: join(folder, 'cache'),
  });
const served = (path: string) => join(root, 'corse/current', path);
const read = (path: string) => readFileSync(served(path), 'utf8');

describe('a publication', () => {
  test('puts the site and its compressed forms into service, without what is the build’s own', async () => {
    const long = 'un texte qui se répète, '.repeat(100);
    expect(await publish(1, { 'a/index.html': long, 'photo.jpg': long })).toEqual({
      id: 'corse',
      stamp: day(1),
      previous: undefined,
      files: 7,
      changed: 7,
    });
    expect(brotliDecompressSync(readFileSync(served('a/index.html.br'))).toString()).toBe(long);
    expect(gunzipSync(readFileSync(served('a/index.html.gz'))).toString()).toBe(long);
    expect(
      ['photo.jpg.br', 'index.html.br', '_build.json'].map((path) => existsSync(served(path))),
    ).toEqual([false, false, false]);
  });

  test('keeps an unchanged file as it is, and gives a changed one a later date', async () => {
    await publish(1, { 'a.txt': 'pareil', 'b.txt': 'avant' });
    const [a, b] = ['a.txt', 'b.txt'].map((path) => statSync(served(path)));
    const { changed } = await publish(2, { 'a.txt': 'pareil', 'b.txt': 'après' });
    expect(changed).toBe(1);
    expect(statSync(served('a.txt'))).toMatchObject({ ino: a?.ino, mtimeMs: a?.mtimeMs });
    expect(statSync(served('b.txt')).mtimeMs).toBe((b?.mtimeMs ?? 0) + 86_400_000);
    expect(read('b.txt')).toBe('après');
  });

  test('leaves a page that is open the files it was published with, for a fortnight', async () => {
    await publish(1, { '_astro/a.11111111.css': 'un', 'seul.txt': '' });
    await publish(2, { '_astro/a.22222222.css': 'deux' });
    await publish(10, { '_astro/a.33333333.css': 'trois' });
    const styles = () => readdirSync(served('_astro')).map((name) => name.split('.')[1]);
    expect(styles()).toEqual(['11111111', '22222222', '33333333']);
    expect(existsSync(served('seul.txt'))).toBe(false);
    await publish(16, { '_astro/a.33333333.css': 'trois' });
    expect(styles()).toEqual(['22222222', '33333333']);
  });

  test('keeps five releases', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await publish(number);
    expect(readdirSync(join(root, 'corse/releases'))).toEqual([3, 4, 5, 6, 7].map(day));
  });

  test.each([
    [
      'was never built',
      (dist: string) => rmSync(dist, { recursive: true }),
      /n’a pas été construit/,
    ],
    [
      'has a build that failed',
      (dist: string) => rmSync(join(dist, '_build.json')),
      /ne s’est pas terminée/,
    ],
    [
      'lost its page of errors',
      (dist: string) => rmSync(join(dist, '404.html')),
      /Il manque « 404.html »/,
    ],
    ['lost a file', (dist: string) => rmSync(join(dist, 'a.txt')), /a 3 fichiers .* en a écrit 4/],
    [
      'has a file that is cut',
      (dist: string) => writeFileSync(join(dist, 'a.txt'), ''),
      /octets\)/,
    ],
  ])('is refused for a site that %s: the one in service stays', async (_, damage, message) => {
    await publish(1, { 'a.txt': 'avant' });
    const dist = build({ 'a.txt': 'après' });
    damage(dist);
    const refused = publishSite({ id: 'corse', dist, root, stamp: day(2), cache: folder });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow('Relancer « pnpm build --filter=@sites/corse »');
    expect(read('a.txt')).toBe('avant');
    expect(readdirSync(join(root, 'corse/releases'))).toEqual([day(1)]);
  });

  test('comes after those that are there, in the same second or with a clock that is late', async () => {
    await publish(2, { 'a.txt': 'avant' });
    const { stamp, previous } = await publish(1, { 'a.txt': 'après' });
    expect([previous, stamp]).toEqual([day(2), '20261102T080001Z']);
    expect(read('a.txt')).toBe('après');
  });

  test('that fills the disk leaves it as it was, and says what to do', async () => {
    await publish(1, { 'a.txt': 'avant' });
    const full = join(folder, 'full');
    mkdirSync(full);
    // It has written some of it when the disk is full.
    const script = '#!/bin/sh\nfor to; do :; done\nmkdir -p "$to" && echo > "$to/a.txt"\nexit 11\n';
    writeFileSync(join(full, 'rsync'), script, { mode: 0o755 });
    vi.stubEnv('PATH', `${full}:${process.env.PATH}`);
    const refused = publish(2, { 'a.txt': 'après' });
    await expect(refused).rejects.toThrow(
      /rsync.*code 11[\s\S]*la version en ligne reste.*la place/,
    );
    expect(readdirSync(join(root, 'corse/releases'))).toEqual([day(1)]);
    expect(read('a.txt')).toBe('avant');
  });

  test('says that its destination is not there, and what to make', async () => {
    const nowhere = publish(1, {}, join(folder, 'nulle-part'));
    await expect(nowhere).rejects.toThrow(/nulle-part » y est un dossier où ce compte peut écrire/);
  });

  test('clears what an interrupted one has left', async () => {
    await publish(1);
    const left = join(root, 'corse/releases', `${day(2)}.partial`);
    mkdirSync(left);
    writeFileSync(join(left, 'vieux.txt'), '');
    writeFileSync(join(root, 'corse/current.new'), '');
    await publish(2);
    expect(existsSync(served('vieux.txt'))).toBe(false);
    expect(readdirSync(join(root, 'corse'))).toEqual(['current', 'lock', 'releases']);
  });

  test('does not start while another runs, and does once that one was killed', async () => {
    await publish(1);
    const site = { path: join(root, 'corse') };
    const other = inAnotherProcess(
      './lock.ts',
      `await module.withLock(${JSON.stringify(site)}, () => new Promise((never) => { console.log('held'); setInterval(never, 1e9); }))`,
    );
    await once(other.stdout, 'data');
    await expect(publish(2)).rejects.toThrow('Une autre publication de ce site est en cours');
    other.kill('SIGKILL');
    await vi.waitFor(() => withLock(site, async () => {}));
    await publish(2);
    expect(readlinkSync(join(root, 'corse/current'))).toBe(`releases/${day(2)}`);
  });

  test('killed at any moment leaves the site in service, and the next one goes through', async () => {
    await publish(1, { 'a.txt': 'avant' });
    const dist = build({ 'a.txt': 'pendant' });
    for (const [index, delay] of [20, 60, 90, 120, 150, 200].entries()) {
      const request = {
        id: 'corse',
        dist,
        root,
        stamp: day(2 + index),
        cache: join(folder, 'cache'),
      };
      const killed = inAnotherProcess(
        './publish.ts',
        `console.log('started'); await module.publishSite(${JSON.stringify(request)})`,
      );
      await once(killed.stdout, 'data');
      await setTimeout(delay);
      killed.kill('SIGKILL');
      expect(read('a.txt')).toMatch(/^(?:avant|pendant)$/);
    }
    await vi.waitFor(() => withLock({ path: join(root, 'corse') }, async () => {}));
    await publish(20, { 'a.txt': 'après' });
    expect(read('a.txt')).toBe('après');
    expect(
      readdirSync(join(root, 'corse/releases')).filter((name) => /partial/.test(name)),
    ).toEqual([]);
  });

  describe('that ends while it sends', () => {
    /** A publication whose rsync goes on until it is told to end. */
    async function startEndless() {
      const bin = join(folder, 'bin');
      const told = join(folder, 'pid');
      mkdirSync(bin);
      writeFileSync(join(bin, 'rsync'), `#!/bin/sh\necho $$ > ${told}\nexec sleep 600\n`, {
        mode: 0o755,
      });
      const request = { id: 'corse', dist: build({}), root, stamp: day(2), cache: folder };
      const publication = inAnotherProcess(
        './publish.ts',
        `await module.publishSite(${JSON.stringify(request)})`,
        { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      );
      const rsync = await vi.waitFor(() => {
        const said = readFileSync(told, 'utf8');
        expect(said).toMatch(/\n$/);
        return Number(said);
      }, 10_000);
      return { publication, rsync };
    }

    test.each(['SIGTERM', 'SIGINT'] as const)(
      'by %s ends what it has started, and the next one goes through',
      async (signal) => {
        const { publication } = await startEndless();
        publication.kill(signal);
        expect(await once(publication, 'exit')).toEqual([null, signal]);
        await vi.waitFor(() => publish(3), 10_000);
        expect(readdirSync(join(root, 'corse/releases'))).toEqual([day(3)]);
      },
    );

    test('without a word keeps the lock for as long as something writes there', async () => {
      const { publication, rsync } = await startEndless();
      publication.kill('SIGKILL');
      await once(publication, 'exit');
      await expect(publish(3)).rejects.toThrow('Une autre publication de ce site est en cours');
      process.kill(rsync);
      await vi.waitFor(() => publish(3), 10_000);
    });
  });

  test.each(['/srv/$(touch a)', "/srv/'a", 'a b', '-e:x', '-oProxyCommand=x:/srv', 'a;b:/srv', ''])(
    'refuses a place that a shell could misread: %s',
    async (place) => {
      await expect(publish(1, {}, place)).rejects.toThrow('Destination refusée');
    },
  );
});

describe('a return to the release before', () => {
  test('says which one, and keeps what pages of the other may ask for', async () => {
    await publish(1, { 'a.txt': 'avant' });
    await publish(2, { 'a.txt': 'après', '_astro/a.22222222.css': 'deux' });
    expect(await rollBack({ root, id: 'corse' }, time(2))).toEqual({ from: day(2), to: day(1) });
    expect([read('a.txt'), read('_astro/a.22222222.css')]).toEqual(['avant', 'deux']);
    expect(await releasesOf(root, 'corse')).toEqual({ stamps: [day(1), day(2)], current: day(1) });
  });

  test('goes where it is told, forward too', async () => {
    for (const number of [1, 2, 3]) await publish(number, { 'a.txt': String(number) });
    const to = async (number: number) => {
      await rollBack({ root, id: 'corse', stamp: day(number) }, time(3));
      return read('a.txt');
    };
    expect([await to(1), await to(3)]).toEqual(['1', '3']);
  });

  test('changes nothing where there is none', async () => {
    await publish(1);
    const back = (stamp?: string) => rollBack({ root, id: 'corse', stamp }, time(1));
    await expect(back()).rejects.toThrow('Il n’y a pas de version plus ancienne');
    await expect(back(day(9))).rejects.toThrow(`La version ${day(9)} n’est pas là`);
    await expect(back('../..')).rejects.toThrow('n’est pas là');
  });
});

test('a server is reached by the remote shell that rsync uses', async () => {
  // `-l user host`, as rsync calls it, or `user@host`; then what sshd does with a command: the login
  // shell reads it.
  const shell = join(folder, 'rsh');
  const calls = join(folder, 'calls');
  writeFileSync(
    shell,
    `#!/bin/sh\nif [ "$1" = -l ]; then user=$2 host=$3; shift 3; set -- "$user@$host" "$@"; fi\necho "$1" >> ${calls}\nshift\nexec sh -c "$*"\n`,
  );
  chmodSync(shell, 0o755);
  vi.stubEnv('RSYNC_RSH', shell);
  await publish(1, { 'a.txt': 'avant' }, `web@exemple.example:${root}`);
  await publish(2, { 'a.txt': 'après' }, `web@exemple.example:${root}`);
  await rollBack({ root: `web@exemple.example:${root}`, id: 'corse' }, time(2));
  expect(read('a.txt')).toBe('avant');
  const hosts = readFileSync(calls, 'utf8').trim().split('\n');
  expect(new Set(hosts)).toEqual(new Set(['web@exemple.example']));
});
