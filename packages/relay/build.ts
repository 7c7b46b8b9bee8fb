import { build } from 'vite';

/**
 * `pnpm relay:build`: the relay as files that need nothing beside them, in `dist/`. Node strips no types
 * within `node_modules`, where a copy of this package would have the other packages.
 */
await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    rolldownOptions: {
      input: ['server.ts', 'serverless.ts'].map((file) => `${import.meta.dirname}/${file}`),
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
  ssr: { noExternal: true },
});
console.log('packages/relay/dist/');
