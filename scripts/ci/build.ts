import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { NATIONAL_ID } from '@echosciences/schemas';
import { networkReport } from '../lib/network-report.ts';
import { listSites } from '../lib/sites.ts';
import { turbo } from '../lib/turbo.ts';
import { annotate, runAddress, writeSummary } from './lib/actions.ts';
import type { BuildRecord } from './lib/build-record.ts';
import { writeBuildRecord } from './lib/build-record.ts';
import { judgeBuild } from './lib/judge-build.ts';
import { restoreExports } from './lib/last-exports.ts';

/**
 * `node scripts/ci/build.ts ids…`: builds sites, each whatever becomes of the others, and leaves beside
 * each how it went. The portal is built with the last good export of a territory that is at fault.
 */
const wanted = process.argv.slice(2).flatMap((argument) => argument.split(' ').filter(Boolean));
const known = listSites(process.cwd());
const unknown = wanted.filter((id) => !known.some((site) => site.id === id));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(
    `Usage : node scripts/ci/build.ts sites… Connus : ${known.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(2);
}

const sites = known.filter(({ id }) => wanted.includes(id));
for (const { dist } of sites) rmSync(dist, { recursive: true, force: true });
const withPortal = sites.some(({ id }) => id === NATIONAL_ID);
const lost = withPortal ? await lostExports() : [];
// Without them its portal would lose entries that are still online.
const toBuild = sites.filter(({ id }) => id !== NATIONAL_ID || lost.length === 0);
if (toBuild.length > 0) {
  const filters = toBuild.map(({ id }) => `--filter=@sites/${id}`);
  await turbo(['build', '--continue', '--output-logs=errors-only', ...filters]);
}

const records = await Promise.all(
  sites.map(async ({ id }): Promise<{ id: string; record: BuildRecord }> => {
    const record =
      id === NATIONAL_ID && lost.length > 0
        ? { ok: false, problems: lost }
        : await judgeBuild(process.cwd(), id, runAddress());
    return { id, record };
  }),
);
for (const { id, record } of records) writeBuildRecord(resolve('sites'), id, record);
const faults = records.filter(({ record }) => !record.ok);
writeSummary(report());
for (const { id } of faults) annotate('error', `${id} : le site n’a pas été construit.`);
for (const line of withPortal ? networkReport('content') : []) annotate('warning', line);
process.exitCode = faults.length === 0 ? 0 : 1;

async function lostExports(): Promise<string[]> {
  await turbo(['export', '--continue', '--output-logs=errors-only']);
  const territories = known.map(({ id }) => id).filter((id) => id !== NATIONAL_ID);
  const restored = await restoreExports(resolve('content'), territories);
  return restored.flatMap(({ id, problem }) =>
    problem === undefined
      ? []
      : `${id} n’a pas pu être exporté, et son dernier état en ligne n’a pas pu être repris (${problem}). « pnpm check content/${id} » dit quoi corriger.`,
  );
}

function report(): string {
  const built = records.filter(({ record }) => record.ok).map(({ id }) => id);
  return [
    ...(built.length > 0 ? [`Construits (${built.length}) : ${built.join(', ')}.`, ''] : []),
    ...faults.flatMap(({ id, record }) => [
      `**${id}** n’a pas été construit :`,
      '',
      '```',
      ...record.problems,
      '```',
      '',
    ]),
  ].join('\n');
}
