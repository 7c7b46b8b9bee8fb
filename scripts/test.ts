import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureTools } from './lib/debian.ts';
import { buildFrozenSites, FROZEN } from './lib/frozen.ts';
import type { TestSummary } from './lib/test-report.ts';
import { summaryOf } from './lib/test-report.ts';
import { testTools } from './lib/test-tools.ts';
import { runTool } from './lib/tools.ts';

/**
 * `pnpm test [vitest arguments]`: all that must hold before a merge. Each step before the tests
 * counts as one. With arguments, only vitest runs: `pnpm test packages/calendar`.
 */
const REPORT = '.cache/vitest.json';

const filters = process.argv.slice(2);
const run = (command: string, ...arguments_: string[]) =>
  runTool(command, arguments_, { env: { ...process.env, ...FROZEN } }) === 0;

const steps: [name: string, run: () => boolean | Promise<boolean>][] =
  filters.length > 0
    ? []
    : [
        ['the tools of the tests are there', () => ensureTools(testTools)],
        ['lint', () => run('biome', 'ci', '--colors=off', '.')],
        ['the content is valid', () => run('node', 'scripts/check.ts')],
        ['all sites build', buildFrozenSites],
        ['types', () => run('node', 'scripts/typecheck.ts')],
      ];

let [passed, failed] = [0, 0];
for (const [name, step] of steps) {
  console.log(`\n— ${name}`);
  const ok = await step();
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
}

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
const ok = run(
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
  ...filters,
);
const summary = readSummary();
for (const doubt of summary.doubts) console.log(`\n— failed first, then passed:\n${doubt}`);
passed += summary.passed;
// Vitest fails too where no test does: an error beside them, a path at which there is none.
failed += ok ? summary.failed : Math.max(1, summary.failed);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Where Vitest told its usage, or ended before its report. */
function readSummary(): TestSummary {
  try {
    return summaryOf(JSON.parse(readFileSync(REPORT, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, doubts: [] };
  }
}
