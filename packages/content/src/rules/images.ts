import { visit } from '@echosciences/schemas';
import type { Rule } from '../rule.ts';
import { errorAt } from '../rule.ts';

const IMAGE = /\.(?:jpe?g|png|webp|avif)$/i;

/** The images that an entry names lie beside it, and nothing else does. */
export const images: Rule = ({ id, entries, folders }) => {
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
    assets
      .filter((name) => !IMAGE.test(name))
      .map((name) => ({
        file: `content/${id}/${folder}/${name}`,
        line: 1,
        column: 1,
        level: 'erreur' as const,
        code: 'fichier',
        message:
          'seules les images JPEG, PNG, WebP et AVIF accompagnent une entrée : retirer ce fichier',
      })),
  );
  return [...missing, ...odd];
};
