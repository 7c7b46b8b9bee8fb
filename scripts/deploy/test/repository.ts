import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from '../list-files.ts';

/** Writes a whole built site, as the theme leaves it. */
export function writeBuild(dist: string, files: Record<string, string>): void {
  rmSync(dist, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const bytes = listFiles(dist).reduce((sum, { size }) => sum + size, 0);
  const record = { files: Object.keys(files).length, bytes };
  writeFileSync(join(dist, '_build.json'), JSON.stringify(record));
}

/**
 * A repository of two sites, the portal and Corse, with nothing but their settings.
 * @param names their `domain`, and `formerDomains` if any, as lines of YAML
 */
export function writeRepository(names: { national: string; corse: string }): string {
  const root = mkdtempSync(join(tmpdir(), 'repository-'));
  const settings = (own: string, more: string) =>
    `name: Un nom\n${own}\ntagline: Une accroche\nsummary: Une présentation qui compte plus de quarante caractères.\nhue: 200\ncoordinators: [a]\ncontact: { email: a@exemple.example }\n${more}`;
  const files = {
    'content/national/reseau.yaml': settings(
      names.national,
      'repository: https://exemple.example/depot\ncredits: Des données.\n',
    ),
    'content/corse/territoire.yaml': settings(
      names.corse,
      'inName: en Corse\ncoverage: { departments: [2A], label: Corse }\n',
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
