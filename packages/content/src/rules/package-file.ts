import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** The only `package.json` that a territory may have: a content has no command of its own to run. */
export function territoryPackage(id: string) {
  return {
    name: `@content/${id}`,
    private: true,
    scripts: { export: 'node ../../scripts/export.ts' },
    devDependencies: { '@echosciences/scripts': 'workspace:*' },
  };
}

/** Scripts and dependencies of a contribution would run on the machines that check and build it. */
export const packageFile: Rule = ({ id, directory }) => {
  const file = join(directory, 'package.json');
  if (!lstatSync(file, { throwIfNoEntry: false })) return [];
  if (isDeepStrictEqual(read(file), territoryPackage(id))) return [];
  return [
    findingOf(`content/${id}/package.json`, {
      code: 'fichier',
      message:
        'ce fichier est le même pour tous les territoires et ne se modifie pas : le remettre comme avant',
    }),
  ];
};

function read(file: string): unknown {
  try {
    return lstatSync(file).isFile() ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
