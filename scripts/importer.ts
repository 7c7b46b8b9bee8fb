import { join } from 'node:path';
import { buildTime, dayOf } from '@echosciences/calendar';
import type { ImportArguments } from './importer/arguments.ts';
import { COMMAND, readArguments } from './importer/arguments.ts';
import type { ImportJob } from './importer/jobs.ts';
import { declaredJobs, typedJob } from './importer/jobs.ts';
import type { SourceReport } from './importer/report.ts';
import { hasErrors, jsonOf } from './importer/report.ts';
import { runImport } from './importer/run.ts';
import { textOf } from './importer/text-report.ts';
import { orRefuse } from './lib/arguments.ts';

/** `pnpm importer`: events typed elsewhere become contents. See docs/imports.md. */
const root = process.cwd();
const now = buildTime(process.env);

const order = orRefuse(COMMAND, () => readArguments(process.argv.slice(2), dayOf(now)));
const { jobs, faults } = jobsOf(order);
for (const fault of faults) console.error(fault);
const reports: SourceReport[] = [];
// One after the other: what a source has written is there for the next.
for (const job of jobs) {
  const report = await runImport(job, {
    root,
    now,
    write: order.write,
    environment: process.env,
  });
  reports.push(report);
  if (!order.json) console.log(`${textOf(report, order)}\n`);
}
if (order.json) console.log(JSON.stringify(jsonOf(reports), null, 1));
else if (jobs.length === 0)
  console.log('Aucune source déclarée (imports, dans territoire.yaml et reseau.yaml).');
if (faults.length > 0 || reports.some(hasErrors)) process.exitCode = 1;

function jobsOf(order: ImportArguments): { jobs: ImportJob[]; faults: string[] } {
  if (order.source) return { jobs: [typedJob(order.source, order)], faults: [] };
  return declaredJobs(join(root, 'content'), order, dayOf(now));
}
