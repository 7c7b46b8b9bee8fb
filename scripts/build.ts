import { buildArguments } from './lib/build-arguments.ts';
import { turbo } from './lib/turbo.ts';

/** `pnpm build [turbo arguments]`: every site, to `sites/<id>/dist/`. */
// Loaded while turbo runs: it has all content types with it.
const [code, { networkReport }] = await Promise.all([
  turbo(buildArguments(process.argv.slice(2))),
  import('./lib/network-report.ts'),
]);
process.exitCode = code;
for (const line of networkReport('content')) console.error(line);
