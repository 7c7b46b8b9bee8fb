import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { address } from '../check/reporters/inert-markdown.ts';
import { eventName, readEvent } from './lib/event.ts';

/**
 * `node scripts/ci/check.ts`: the check of contents, as annotations on the lines of the proposal, and
 * as the Markdown that is said in it, in `.cache/ci/rapport.md`; empty when there is nothing to say.
 */
const REPORT = '.cache/ci/rapport.md';
const check = (arguments_: string[], stdio: 'inherit' | ['ignore', 'pipe', 'inherit']) =>
  spawnSync(process.execPath, ['scripts/check.ts', ...arguments_], {
    stdio,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

const { status } = check(['--format', 'github'], 'inherit');
const { stdout } =
  status === 0
    ? { stdout: '' }
    : check(['--format', 'markdown', ...linkOfProposal()], ['ignore', 'pipe', 'inherit']);
mkdirSync('.cache/ci', { recursive: true });
writeFileSync(REPORT, stdout);
process.exitCode = status ?? 1;

/** Where its author mends it: the files of its branch, which GitHub lets them edit there. */
function linkOfProposal(): string[] {
  if (eventName !== 'pull_request') return [];
  const { ref, repo } = readEvent('pull_request').pull_request.head;
  return repo ? ['--lien', address(`${repo.html_url}/blob`, ref)] : [];
}
