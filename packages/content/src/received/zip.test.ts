import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesOfZip } from './zip.ts';

const PATH = 'content/fictif/agenda/2027/2027-10-08-nuit/index.md';
const text = (content: string) => strToU8(content);

function namesOf(entries: Record<string, Uint8Array>): string[] {
  return filesOfZip(zipSync(entries)).map(({ path }) => path);
}

test('an archive is its text and its images, whatever the system that made it left there', () => {
  const files = filesOfZip(
    zipSync({
      'content/fictif/': new Uint8Array(),
      [PATH]: text('---\n---\n'),
      'content/fictif/agenda/2027/2027-10-08-nuit/ciel.jpg': [text('image'), { level: 0 }],
      '__MACOSX/content/._index.md': text('x'),
      'content/.DS_Store': text('x'),
    }),
  );
  expect(files.map(({ path, bytes }) => [path, bytes.length])).toEqual([
    [PATH, 8],
    ['content/fictif/agenda/2027/2027-10-08-nuit/ciel.jpg', 5],
  ]);
});

describe('an archive is refused for', () => {
  test.each([
    '../../etc/index.md',
    '/etc/index.md',
    'C:/index.md',
    'content\\fictif\\index.md',
    'content/./index.md',
    'content//index.md',
    'content/fic\u202Etif/index.md',
    `${'a/'.repeat(200)}index.md`,
  ])('the path %j', (path) => {
    expect(() => namesOf({ [path]: text('x') })).toThrow(/veut sortir de son dossier/);
  });

  test.each([
    'page.html',
    'index.mdx',
    'territoire.yaml',
    'dessin.svg',
    'index.md.exe',
    '.htaccess',
  ])('the file %s', (name) => {
    expect(() => namesOf({ [`content/fictif/${name}`]: text('x') })).toThrow(/n’a rien à faire là/);
  });

  test('two names that are one on some disks', () => {
    expect(() => namesOf({ 'a.jpg': text('x'), 'A.JPG': text('y') })).toThrow(/le même nom/);
  });

  test('too many files', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 31 }, (_, rank) => [`${rank}.jpg`, text('x')]),
    );
    expect(() => namesOf(entries)).toThrow(/Plus de 30 fichiers/);
  });

  test('what it inflates to, which is counted and not believed', () => {
    const bomb = zipSync({ 'index.md': new Uint8Array(100_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    // The size that the heads announce: local, then central.
    for (const at of [22, bomb.length - 22 - 46 - 8 + 24])
      new DataView(bomb.buffer).setUint32(at, 10, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => filesOfZip(bomb)).toThrow(/trop gros/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', text('Bonjour, voici ma proposition.')],
    [
      'an archive cut short',
      zipSync({ [PATH]: text('abc'.repeat(5000)) }, { level: 0 }).slice(0, 900),
    ],
    ['a head alone', text('PK\u0003\u0004')],
  ])('being %s', (_what, bytes) => {
    expect(() => filesOfZip(bytes)).toThrow(/n’est pas une archive zip/);
  });

  test('a password, and told what to do', () => {
    // A folder, whose head is not encrypted, then one of its files; made with Info-ZIP's `zip -P secret -r`.
    const locked = Buffer.from(
      'UEsDBAoAAAAAAHdzfF0AAAAAAAAAAAAAAAAIAAAAY29udGVudC9QSwMEFAAJAAgAd3N8XW8CzOQoAAAABAEAABAAAABjb250ZW50L2luZGV4Lm1kALexJV/Z27igNyx8ew7j4eYkO9O9oh+MScqOwDxGYZgkiVcgdzFEXVBLBwhvAszkKAAAAAQBAABQSwECHgMKAAAAAAB3c3xdAAAAAAAAAAAAAAAACAAAAAAAAAAAABAA7UEAAAAAY29udGVudC9QSwECHgMUAAkACAB3c3xdbwLM5CgAAAAEAQAAEAAAAAAAAAABAAAApIEmAAAAY29udGVudC9pbmRleC5tZFBLBQYAAAAAAgACAHQAAACMAAAAAAA=',
      'base64',
    );
    expect(() => filesOfZip(locked)).toThrow(/protégée par un mot de passe\u00A0: ouvrez-la/);
  });

  test('any damage, by a sentence and never a stack', () => {
    const whole = zipSync({ [PATH]: text('Un texte. '.repeat(300)), 'a.jpg': text('image') });
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      try {
        filesOfZip(changed);
      } catch (error) {
        expect((error as Error).name).toBe('ReceivedRefused');
      }
    }
  });
});
