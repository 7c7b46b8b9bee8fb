import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const TAXONOMIES = [
  'themes',
  'audiences',
  'schoolLevels',
  'eventFormats',
  'articleKinds',
  'announcementKinds',
  'resourceKinds',
  'placeKinds',
  'contributorKinds',
];

/** The first bytes of images: what the rules look at. */
export const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
export const JPEG = Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1');

/** A valid territory « fictif » with one coordinator; tests add what they are about. */
const BASE: Record<string, string> = {
  'national/taxonomies.yaml': TAXONOMIES.map(
    (key) => `${key}: [{ id: divers, label: Divers }]`,
  ).join('\n'),
  'fictif/territoire.yaml': `
name: Fictif
inName: en Fictif
domain: fictif.example
tagline: Un territoire pour les tests
summary: Ce territoire n’existe que dans les tests, pour tout y essayer sans rien casser.
hue: 100
coordinators: [structure]
coverage: { departments: ["38"], label: Isère }
contact: {}
`,
  'fictif/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
};

/** Front matter of an entry, field lines replaced or added by name, with a body. */
export function entry(lines: Record<string, string> = {}, body = 'Du texte.\n'): string {
  const fields = {
    title: 'title: Un titre',
    summary: 'summary: Une phrase qui dit l’essentiel.',
    publishedAt: 'publishedAt: 2026-11-12',
    ...lines,
  };
  return `---\n${Object.values(fields).filter(Boolean).join('\n')}\n---\n${body}`;
}

/** Writes a content folder for one test. `null` removes a file of the valid base. */
export function contentFolder(files: Record<string, string | Buffer | null>): string {
  const root = mkdtempSync(join(tmpdir(), 'echosciences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...BASE, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
