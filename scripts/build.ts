import { buildArguments } from './lib/build-arguments.ts';
import { networkReport } from './lib/network-report.ts';
import { turbo } from './lib/turbo.ts';

/** `pnpm build [turbo arguments]`: every site, to `sites/<id>/dist/`. */
process.exitCode = await turbo(buildArguments(process.argv.slice(2)));
for (const line of networkReport('content')) console.error(line);
