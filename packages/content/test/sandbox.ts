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

/** Images of three pixels by two, as libvips writes them. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWNg6PgPRXAWAFW+CSt2uN2AAAAAAElFTkSuQmCC',
  'base64',
);
export const JPEG = Buffer.from(
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAB//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIwBeEz/2Q==',
  'base64',
);
export const WEBP = Buffer.from(
  'UklGRj4AAABXRUJQVlA4IDIAAAAwAgCdASoDAAIAAUAmJaACdLoB+AH4AAShAAD+6mX//dk7ZXI/37f/unpCBo/5KAAAAA==',
  'base64',
);
export const AVIF = Buffer.from(
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACQAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAMAAAACAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAsbWRhdBIACgg4BCtICGg0gDIWGUJjBMAANAAAkEDJHGFyPz8+tZ8z6A==',
  'base64',
);

/** A valid territory « fictif » with one coordinator; tests add what they are about. */
const BASE: Record<string, string> = {
  'national/taxonomies.yaml': TAXONOMIES.map(
    (key) => `${key}: [{ id: divers, label: Divers }]`,
  ).join('\n'),
  'fictif/territoire.yaml': `\n${territory()}`,
  'fictif/contributeurs/structure/index.md': entry({ type: 'contributorType: organization' }),
};

/** `territoire.yaml` of « Fictif », field lines replaced or added by name. */
export function territory(lines: Record<string, string> = {}): string {
  const fields = {
    name: 'name: Fictif',
    inName: 'inName: en Fictif',
    domain: 'domain: fictif.example',
    formerDomains: '',
    tagline: 'tagline: Un territoire pour les tests',
    summary:
      'summary: Ce territoire n’existe que dans les tests, pour tout y essayer sans rien casser.',
    hue: 'hue: 100',
    coordinators: 'coordinators: [structure]',
    coverage: 'coverage: { departments: ["38"], label: Isère }',
    contact: 'contact: {}',
    ...lines,
  };
  return `${Object.values(fields).filter(Boolean).join('\n')}\n`;
}

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
