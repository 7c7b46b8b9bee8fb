import { setImmediate } from 'node:timers/promises';
import { buildArguments, mayBuildPortal } from './lib/build-arguments.ts';
import { turbo } from './lib/turbo.ts';

/** `pnpm build [turbo arguments]`: every site, to `sites/<id>/dist/`. */
const given = process.argv.slice(2);
// The report has all content types with it: it is loaded while turbo runs, not while turbo starts.
const [code, { networkReport }] = await Promise.all([
  turbo(buildArguments(given)),
  setImmediate().then(() => import('./lib/network-report.ts')),
]);
process.exitCode = code;
for (const line of mayBuildPortal(given) ? networkReport('content') : []) console.error(line);
