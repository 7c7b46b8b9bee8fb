import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/admin/main.ts', import.meta.url));

/** Builds Decap with this package's widgets into `directory`. */
export async function buildAdmin(directory: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [withoutCompiledSchemas()],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' , 'process.env': '{}', 'process.platform': '"browser"'},
    resolve: { alias: { path: 'path-browserify', url: 'url/', buffer: 'buffer/' } },
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: { cms: ENTRY },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}

function withoutCompiledSchemas(): Plugin {
  const STUBS: Record<string, string> = {
    ajv: 'export default class { validate() { return true; } }',
    'ajv-errors': 'export default () => {};',
  };
  return {
    name: 'stub-ajv',
    enforce: 'pre',
    resolveId: (id) => (id in STUBS || id.startsWith('ajv-keywords/') ? `\0stub:${id}` : undefined),
    load: (id) => {
      if (!id.startsWith('\0stub:')) return undefined;
      return STUBS[id.slice(6)] ?? 'export default () => {}; export const select=()=>{},uniqueItemProperties=()=>{},prohibited=()=>{};const i=()=>{};export{i as instanceof}';
    },
  };
}
