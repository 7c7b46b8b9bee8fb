import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureTools } from './lib/debian.ts';
import { buildFrozenSites, FROZEN } from './lib/frozen.ts';
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
run(
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
  ...filters,
);
const { passedTests, failedTests } = counts();
console.log(`\n${passed + passedTests} passed, ${failed + failedTests} failed`);
process.exitCode = failed + failedTests === 0 ? 0 : 1;

/** A run that ends without a report, or with a file that could not run, has failed. */
function counts(): { passedTests: number; failedTests: number } {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    const brokenFiles = report.testResults.filter(
      (file: { status: string; assertionResults: { status: string }[] }) =>
        file.status === 'failed' &&
        !file.assertionResults.some(({ status }) => status === 'failed'),
    ).length;
    return {
      passedTests: report.numPassedTests,
      failedTests: report.numFailedTests + brokenFiles,
    };
  } catch {
    return { passedTests: 0, failedTests: 1 };
  }
}
