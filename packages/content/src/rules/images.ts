import { join } from 'node:path';
import { visit } from '@echosciences/schemas';
import type { Finding } from '../finding.ts';
import { findingOf } from '../finding.ts';
import { fileFaults } from '../image-file.ts';
import { kept } from '../kept.ts';
import type { Entry, TerritoryContent } from '../load-territory.ts';
import type { Rule } from '../rule.ts';
import { errorAt, perEntry } from '../rule.ts';
import type { EntryFolder } from '../territory-files.ts';

/** The images that an entry names lie beside it, and nothing else does; each is what its name says. */
export const images: Rule = (content, context) => {
  const odd = content.folders.flatMap((folder) => oddFiles(content, folder));
  const paths = new Set(odd.map(({ file }) => file));
  return [...odd, ...named(content, context).filter(({ file }) => !paths.has(file))];
};

/** A file that nothing shows, and a name that no file has, are one mistake. */
const named = perEntry('images', (entry) => {
  const found = missing(entry);
  return found.length > 0 ? found : unused(entry);
});

function missing(entry: Entry): Finding[] {
  return namesIn(entry)
    .filter(({ name }) => !entry.assets.includes(name))
    .map(({ name, path }) => {
      const present = entry.assets.length > 0 ? entry.assets.join(', ') : 'aucun fichier';
      const message = `image « ${name} » introuvable à côté de index.md (il y a : ${present})`;
      return errorAt(entry, path, 'image', message);
    });
}

/** A name written anywhere in the text counts: the rule of bodies says whether it is well written. */
function unused(entry: Entry): Finding[] {
  const names = namesIn(entry).map(({ name }) => name);
  const folder = entry.path.slice(0, entry.path.lastIndexOf('/'));
  return entry.assets
    .filter((asset) => !names.includes(asset))
    .filter((asset) => ![asset, encodeURI(asset)].some((name) => entry.body.includes(name)))
    .map((asset) =>
      findingOf(`${folder}/${asset}`, {
        level: 'avertissement',
        code: 'image',
        message: 'image dont rien ne se sert : la montrer dans index.md, ou retirer ce fichier',
      }),
    );
}

function namesIn({ type, data }: Entry) {
  const names: { name: string; path: readonly (string | number)[] }[] = [];
  visit(type.schema, data, (value, path, { widget }) => {
    if (widget === 'image') names.push({ name: String(value).replace(/^\.\//, ''), path });
  });
  return names;
}

function oddFiles({ id, directory }: TerritoryContent, folder: EntryFolder): Finding[] {
  return kept(folder, 'fichiers', () =>
    folder.assets.flatMap((name) =>
      fileFaults(join(directory, folder.folder, name)).map((fault) =>
        findingOf(`content/${id}/${folder.folder}/${name}`, fault),
      ),
    ),
  );
}
