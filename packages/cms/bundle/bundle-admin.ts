import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { MENDED } from '../src/decap/mended.ts';
import { HARD_CODED } from '../src/locale/hard-coded.ts';
import { HARD_CODED_SELECT } from '../src/locale/hard-coded-select.ts';
import { OWN_MODULES, replaceModules } from './replace-modules.ts';
import { inFrenchTypography, replaceTexts } from './replace-texts.ts';

const ENTRY = fileURLToPath(new URL('../src/admin/main.ts', import.meta.url));

/** Node's modules of which Decap's dependencies use a part that browsers lack. */
const IN_BROWSER = { path: 'path-browserify', url: 'url/', buffer: 'buffer/' };

/**
 * Decap checks its configuration by functions compiled from text, which the page's policy forbids;
 * ours is generated and tested.
 */
const STUBS: Record<string, string> = {
  ajv: 'export default class { validate() { return true; } }',
  'ajv-errors': 'export default () => {};',
  'ajv-keywords/dist/keywords':
    'const none = () => {}; export { none as select, none as uniqueItemProperties, none as instanceof, none as prohibited };',
};

/** Bundles Decap and what this package adds to it into a folder: `cms.js`, `cms.css`. */
export async function bundleAdmin(directory: string): Promise<void> {
  await build({
    configFile: false,
    root: directory,
    mode: 'production',
    logLevel: 'error',
    plugins: [
      stubs(),
      replaceModules(OWN_MODULES),
      replaceTexts([...[...HARD_CODED, ...HARD_CODED_SELECT].map(inFrenchTypography), ...MENDED]),
    ],
    define: {
      global: 'globalThis',
      'process.env': '{ "NODE_ENV": "production" }',
      'process.platform': '"browser"',
    },
    resolve: { alias: IN_BROWSER },
    build: {
      outDir: directory,
      emptyOutDir: false,
      target: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: { cms: ENTRY },
        output: {
          entryFileNames: '[name].js',
          codeSplitting: false,
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.css') ? 'cms.css' : '[name][extname]',
        },
        // Dependencies' own ways, of which a build need not speak.
        onLog: (level, log, report) => {
          if (log.code !== 'EVAL' && log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  });
}

function stubs(): Plugin {
  const PREFIX = '\0stub:';
  return {
    name: '@echosciences/cms:stubs',
    enforce: 'pre',
    resolveId: (id) => (id in STUBS ? `${PREFIX}${id}` : undefined),
    load: (id) => (id.startsWith(PREFIX) ? STUBS[id.slice(PREFIX.length)] : undefined),
  };
}
