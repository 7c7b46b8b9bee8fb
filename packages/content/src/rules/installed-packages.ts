import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

const FOLDER = 'node_modules';
/** Scope of all that a territory's `package.json` names, which pnpm links. */
const SCOPE = '@echosciences';

/**
 * Nothing but what pnpm installs lies in a territory's `node_modules`: the programs of its `.bin` come
 * first on the path of the territory's own command, and `git add --force` takes what is ignored.
 */
export const installedPackages: Rule = ({ id, directory }) =>
  strangers(directory).map((path) =>
    findingOf(`content/${id}/${path}`, {
      code: 'fichier',
      message:
        'un contenu n’a ni programme ni commande : retirer ce fichier, que « pnpm install » n’a pas posé',
    }),
  );

function strangers(directory: string): string[] {
  const folder = join(directory, FOLDER);
  // A link in its place is told by those who list the territory's files.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((child) => {
    const path = `${FOLDER}/${child.name}`;
    if (child.name !== SCOPE || !child.isDirectory()) return [path];
    return readdirSync(join(folder, SCOPE), { withFileTypes: true })
      .filter((link) => !link.isSymbolicLink())
      .map(({ name }) => `${path}/${name}`);
  });
}
