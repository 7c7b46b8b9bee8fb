import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Modules of Decap that this package writes anew, with the same exports: package and file → ours. */
export const OWN_MODULES: Readonly<Record<string, string>> = {
  'decap-cms-core/dist/esm/lib/imageTransformations.js': own('../src/images/transformations.ts'),
  'decap-cms-core/dist/esm/actions/notifications.js': own('../src/locale/notifications.ts'),
  'decap-cms-widget-richtext/dist/esm/RichtextControl/pasteHandler.js': own(
    '../src/paste/paste-handler.ts',
  ),
};

/** Vite plugin: each module of `modules` gives what ours exports. Fails when one is not bundled. */
export function replaceModules(modules: Readonly<Record<string, string>>): Plugin {
  const unseen = new Set(Object.keys(modules));
  return {
    name: 'own-modules',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]node_modules[\\/]/ },
      handler(id) {
        const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
        const theirs = Object.keys(modules).find((file) => path.endsWith(`/node_modules/${file}`));
        if (!theirs) return undefined;
        unseen.delete(theirs);
        return `export * from ${JSON.stringify(modules[theirs])};`;
      },
    },
    buildEnd(error) {
      if (error || unseen.size === 0) return;
      throw new Error(
        `These modules are no longer bundled: ${[...unseen].join(', ')}. ` +
          'An upgrade has moved them: change OWN_MODULES in packages/cms/bundle/replace-modules.ts.',
      );
    },
  };
}

function own(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
