import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/**
 * `node scripts/ci/check.ts`: the check of contents, as annotations on the lines of the proposal, and
 * as the Markdown that is said in it, in `.cache/ci/rapport.md`; empty when there is nothing to say.
 */
const REPORT = '.cache/ci/rapport.md';
const check = (format: string, stdio: 'inherit' | ['ignore', 'pipe', 'inherit']) =>
  spawnSync(process.execPath, ['scripts/check.ts', '--format', format], {
    stdio,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

const { status } = check('github', 'inherit');
const { stdout } = status === 0 ? { stdout: '' } : check('markdown', ['ignore', 'pipe', 'inherit']);
mkdirSync('.cache/ci', { recursive: true });
writeFileSync(REPORT, stdout);
process.exitCode = status ?? 1;
