import { join } from 'node:path';
import { visit } from '@echosciences/schemas';
import type { Code } from '../codes.ts';
import { kindOfFile } from '../image-file.ts';
import type { ImageKind } from '../image-kind.ts';
import { IMAGE_KINDS } from '../image-kind.ts';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

/** The images that an entry names lie beside it, and nothing else does; each is what its name says. */
export const images: Rule = ({ id, directory, entries, folders }) => {
  const missing = entries.flatMap((entry) => {
    const findings: ReturnType<Rule> = [];
    visit(entry.type.schema, entry.data, (value, path, { widget }) => {
      if (widget !== 'image') return;
      const name = String(value).replace(/^\.\//, '');
      if (entry.assets.includes(name)) return;
      const present = entry.assets.length > 0 ? entry.assets.join(', ') : 'aucun fichier';
      findings.push(
        errorAt(
          entry,
          path,
          'image',
          `image « ${name} » introuvable à côté de index.md (il y a : ${present})`,
        ),
      );
    });
    return findings;
  });
  const odd = folders.flatMap(({ folder, assets }) =>
    assets.flatMap((name) => {
      const fault = fileFault(join(directory, folder, name));
      if (!fault) return [];
      const [code, message] = fault;
      const file = `content/${id}/${folder}/${name}`;
      return [{ file, line: 1, column: 1, level: 'erreur' as const, code, message }];
    }),
  );
  return [...missing, ...odd];
};

type Fault = readonly [code: Code, message: string];

function fileFault(path: string): Fault | undefined {
  const extension = /\.(?<extension>[a-z]+)$/i.exec(path)?.groups?.extension?.toLowerCase() ?? '';
  const announced = kindOfExtension(extension);
  if (!announced) {
    return [
      'fichier',
      'seules les images JPEG, PNG, WebP et AVIF accompagnent une entrée : retirer ce fichier',
    ];
  }
  const kind = kindOfFile(path);
  if (kind === announced) return undefined;
  if (!kind) {
    return [
      'image',
      `ce fichier n’est pas une image ${announced}, ou il est abîmé : l’enregistrer de nouveau en JPEG, PNG, WebP ou AVIF`,
    ];
  }
  const [right] = kind in IMAGE_KINDS ? IMAGE_KINDS[kind as ImageKind] : [];
  return [
    'image',
    right
      ? `cette image est en ${kind}, son nom finit par .${extension} : la renommer en .${right}, ici et dans index.md`
      : `ce fichier est en ${kind}, son nom finit par .${extension} : l’enregistrer en JPEG, PNG, WebP ou AVIF`,
  ];
}

function kindOfExtension(extension: string): ImageKind | undefined {
  const kinds = Object.entries(IMAGE_KINDS) as [ImageKind, readonly string[]][];
  return kinds.find(([, extensions]) => extensions.includes(extension))?.[0];
}
