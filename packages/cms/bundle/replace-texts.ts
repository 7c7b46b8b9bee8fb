import { typography } from '@echosciences/schemas';
import type { Plugin } from 'vite';
import type { HardCodedTexts } from '../src/locale/hard-coded.ts';

/**
 * Vite plugin: puts each text of `tables` in the place of the one in its package's source. Fails the build when a file of the tables is not bundled or no longer holds a text, so
 * that an upgrade cannot bring English back in silence.
 */
export function replaceTexts(tables: readonly HardCodedTexts[]): Plugin {
  const unseen = new Set(tables);
  return {
    name: 'french-texts',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]node_modules[\\/]/ },
      handler(code, id) {
        const concerned = tables.filter((table) => isFileOf(id, table));
        if (concerned.length === 0) return undefined;
        for (const table of concerned) unseen.delete(table);
        return { code: concerned.reduce(withTexts, code), map: null };
      },
    },
    buildEnd(error) {
      if (error || unseen.size === 0) return;
      const files = [...unseen].map(({ package: name, file }) => `${name}/${file}`);
      throw new Error(
        `These files of packages/cms/src/locale/hard-coded*.ts are no longer bundled: ${files.join(', ')}. ` +
          'Look where the package has put their English texts, and change the table.',
      );
    },
  };
}

/** A table of texts to read, with French typography; what is code goes as it is. */
export function inFrenchTypography(table: HardCodedTexts): HardCodedTexts {
  return {
    ...table,
    texts: table.texts.map(([english, french]) => [english, typography(french)] as const),
  };
}

/**
 * `code` with the table's texts replaced, wherever they stand.
 *
 * @throws when a text is not there.
 */
export function withTexts(code: string, table: HardCodedTexts): string {
  return table.texts.reduce((result, [theirs, ours]) => {
    if (!result.includes(theirs)) {
      throw new Error(
        `${table.package}/${table.file} no longer holds « ${theirs} ». ` +
          'Read the new source and change packages/cms/src/locale/hard-coded*.ts.',
      );
    }
    return result.replaceAll(theirs, () => ours);
  }, code);
}

function isFileOf(id: string, { package: name, file }: HardCodedTexts): boolean {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  return path.endsWith(`/node_modules/${name}/${file}`);
}
