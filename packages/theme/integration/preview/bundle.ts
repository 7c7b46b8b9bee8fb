import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { BROWSERS } from '../bundled-script.ts';
import { pageIds } from '../markdown/page-ids.ts';

const THEME = new URL('../../', import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(name, THEME));

const ENTRY = pathOf('preview/render.ts');

/** What needs Node, the content layer or a page around it → what stands for it in a preview. */
const STAND_INS: Record<string, string> = {
  [pathOf('lib/site.ts')]: pathOf('preview/site.ts'),
  [pathOf('components/Picture.astro')]: pathOf('preview/Picture.astro'),
  [pathOf('layouts/Page.astro')]: pathOf('preview/Page.astro'),
};

const MODULES: Record<string, string> = {
  'virtual:echosciences/config': pathOf('preview/config.ts'),
  satteri: pathOf('preview/satteri.ts'),
};

/**
 * The theme's components for the browser, as one ES module: what `preview/render.ts` exports.
 * @param card path of the component that draws cards: the theme's, or what a site has in its place
 * @returns its code, and the style sheets that its components ask for: previews get those by a link
 */
export async function buildPreview(card = pathOf('components/EntryCard.astro')) {
  const styles = new Set<string>();
  const built = await build({
    configFile: false,
    // It would tell of modules for Node that no preview reaches.
    logLevel: 'error',
    mode: 'production',
    resolve: { conditions: ['browser', 'module', 'import'] },
    plugins: [standIns(card), astroComponents(styles)],
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('[preview] Vite gave no script.');
  return { code: chunk.code, styles: [...styles] };
}

function standIns(card: string): Plugin {
  const pageIdsPath = pathOf('integration/markdown/page-ids.ts');
  return {
    name: 'preview:stand-ins',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (id === 'virtual:echosciences/components/EntryCard') return card;
      if (MODULES[id]) return MODULES[id];
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      return resolved && STAND_INS[resolved.id] ? STAND_INS[resolved.id] : resolved;
    },
    load: (id) =>
      id === pageIdsPath ? `export const pageIds = () => ${JSON.stringify(pageIds())};` : undefined,
  };
}

/** What Astro's own plugin makes of a component for a server; the style sheets that it names are noted. */
function astroComponents(styles: Set<string>): Plugin {
  return {
    name: 'preview:astro',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('.css')) {
        styles.add(id);
        return { code: '', moduleType: 'js' };
      }
      if (!id.endsWith('.astro')) return undefined;
      const { code, diagnostics } = transform(readFileSync(id, 'utf8'), {
        filename: id,
        compact: 'jsx',
        internalURL: 'astro/compiler-runtime',
        resultScopedSlot: true,
        resolvePath: (specifier) => specifier,
      });
      const error = diagnostics.find(({ severity }) => severity === 'error');
      if (error) throw new Error(`${id}: ${error.text}`);
      return { code: code.replace(/^import ".*\?astro&type=script.*$/gm, ''), moduleType: 'ts' };
    },
  };
}
