import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTerritories } from '@echosciences/content';
import sharp from 'sharp';
import { manyEntries } from './many-entries.ts';
import { writeFiles } from './write-files.ts';

/** One entry in so many has a picture. */
const SHARE_OF_COVERS = 6;

/** What people write in a text: headings, a list, emphasis, links. */
const MARKED = `
## Ce que l’on cherchait

- un *premier* relevé, à l’aube ;
- un **second**, à midi, comme le décrit [une encyclopédie](https://fr.wikipedia.org/wiki/Science).

### Et ce que l’on a trouvé

Rien de ce que l’on attendait, [et c’est bien ainsi](https://www.amcsti.fr/).
`;

/**
 * Writes `content/` of 17 territories under `root`: the real content, and `count` generated
 * entries more in each, some with a picture.
 * @returns the ids of the territories
 */
export async function writeNetwork(
  root: string,
  repository: string,
  count: number,
  now: string,
): Promise<string[]> {
  cpSync(join(repository, 'content'), join(root, 'content'), {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules|\.turbo)$/.test(path),
  });
  const territories = listTerritories(join(root, 'content'));
  const picture = await sharp({
    create: { width: 1200, height: 800, channels: 3, background: '#0a6' },
  })
    .jpeg()
    .toBuffer();
  for (const [number, id] of territories.entries()) {
    const folder = join(root, 'content', id);
    const files = Object.entries(manyEntries(count, now, number));
    writeFiles(
      folder,
      Object.fromEntries(files.map(([path, text]) => [path, written(path, text)])),
    );
    for (const [path] of files.filter(isCovered)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path, '../vue.jpg'), picture);
    }
  }
  return territories;
}

function written(path: string, text: string): string {
  const marked = path.startsWith('articles/') ? text + MARKED : text;
  return isCovered([path]) ? marked.replace('\npublishedAt', `\n${COVER}\npublishedAt`) : marked;
}

const COVER = 'cover: { src: vue.jpg, alt: Un carré vert, credit: Mesure }';

function isCovered([path]: readonly [string, ...unknown[]]): boolean {
  return Number(/(\d+)\/index\.md$/.exec(path)?.[1] ?? 1) % SHARE_OF_COVERS === 0;
}
