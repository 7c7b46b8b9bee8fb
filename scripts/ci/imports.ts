import { existsSync, readFileSync } from 'node:fs';
import { typography } from '@echosciences/schemas';
import { annotate, writeSummary } from './lib/actions.ts';
import { appToken } from './lib/app-token.ts';
import { ForgeError, forgeOf } from './lib/forge.ts';
import { changedContents } from './lib/import-commit.ts';
import type { Night } from './lib/import-proposals.ts';
import { IMPORT_OUTCOMES, settleProposal, territoriesToSettle } from './lib/import-proposals.ts';
import { readImportReport } from './lib/import-report.ts';

/**
 * `node scripts/ci/imports.ts rapport.json`: what `pnpm importer --tous --ecrire --json` wrote under
 * `content/` becomes one proposal per territory: opened, brought up to date, or closed. A territory
 * whose proposal fails holds back no other.
 */
const [file = ''] = process.argv.slice(2);
const {
  GITHUB_SERVER_URL = 'https://github.com',
  GITHUB_REPOSITORY = '',
  GITHUB_REF_NAME = 'main',
} = process.env;
if (!existsSync(file)) {
  console.error('Usage : node scripts/ci/imports.ts rapport.json, ce que l’importeur a dit.');
  process.exit(2);
}
const sources = readImportReport(readFileSync(file, 'utf8'));
if (!sources) {
  annotate(
    'error',
    'L’importeur n’est pas allé à son terme : rien n’est proposé, voir son journal.',
  );
  process.exit(1);
}
const token = (await appToken(process.env)) ?? process.env.GITHUB_TOKEN;
const night: Night = {
  forge: forgeOf({ ...process.env, GITHUB_TOKEN: token }),
  root: process.cwd(),
  remote: {
    url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`,
    ...(token && { token }),
  },
  repository: GITHUB_REPOSITORY,
  base: GITHUB_REF_NAME,
  changes: changedContents(process.cwd()),
  sources,
};

const lines: string[] = [];
for (const territory of await territoriesToSettle(night)) {
  try {
    const outcome = await settleProposal(night, territory);
    lines.push(`- ${territory} : ${IMPORT_OUTCOMES[outcome]}`);
  } catch (error) {
    lines.push(`- ${territory} : pas de proposition cette nuit`);
    annotate('error', `${territory} : ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}
for (const { territory, name, refused } of sources) {
  if (!refused) continue;
  annotate('error', `${territory}, ${name} : ${refused}`);
  process.exitCode = 1;
}
writeSummary(typography(lines.join('\n') || 'Aucune source n’a rien de nouveau.'));

function reasonOf(error: unknown): string {
  const { message } = error as Error;
  const isForbidden = error instanceof ForgeError && error.status === 403;
  return isForbidden && message.includes('not permitted to create')
    ? 'GitHub Actions n’a pas le droit de proposer : Settings, Actions, General, « Allow GitHub Actions to create and approve pull requests », ou une application (docs/publication.md).'
    : message;
}
