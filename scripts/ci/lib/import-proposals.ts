import { typography } from '@echosciences/schemas';
import { territoriesOf } from './changes.ts';
import type { Forge } from './forge.ts';
import { askAllPages, ForgeError } from './forge.ts';
import type { ContentChange, ImportCommit, Remote } from './import-commit.ts';
import { commitContents, digestIn, pushBranch, ROBOT } from './import-commit.ts';
import type { ImportedSource } from './import-report.ts';
import { importBody, importTitle, sourcesFor } from './import-report.ts';

const PREFIX = 'imports/';

/** What became of the proposal of one territory, with the French words that tell it. */
export const IMPORT_OUTCOMES = {
  opened: 'proposition ouverte',
  updated: 'proposition mise à jour',
  unchanged: 'rien de plus que dans la proposition ouverte',
  closed: 'proposition fermée : elle n’a plus d’objet',
  corrected: 'proposition corrigée à la main : elle reste telle quelle',
  declined: 'refusée telle quelle (proposition fermée sans être fusionnée)',
  unread: 'une source n’a pas pu être lue : la proposition ouverte reste telle quelle',
  occupied: `une branche ${PREFIX}… écrite à la main est à cette place : la renommer ou la supprimer`,
} as const;

export type ImportOutcome = keyof typeof IMPORT_OUTCOMES;

const NEEDLESS = typography(
  'Cette proposition n’a plus d’objet : ce qu’elle contenait est publié, ou n’est plus dans les sources.',
);
const KEPT_MARKER = '<!-- import-corrige -->';
const KEPT = typography(
  'Cette proposition a été corrigée à la main : les imports des nuits suivantes n’y touchent plus. Fusionnez-la (les corrections sont gardées par les imports suivants) ou fermez-la : la suite viendra dans une nouvelle proposition.',
);

export interface Night {
  forge: Forge;
  /** A checkout in which the importer has written. */
  root: string;
  remote: Remote;
  /** `owner/name` */
  repository: string;
  /** The branch that is published. */
  base: string;
  /** What the importer has written. */
  changes: readonly ContentChange[];
  sources: readonly ImportedSource[];
}

/** Territories that have something to propose, or a proposal that is open. */
export async function territoriesToSettle({
  forge,
  repository,
  changes,
}: Night): Promise<string[]> {
  const pulls: Pull[] = await askAllPages(forge, '/pulls?state=open');
  const open = pulls.flatMap(({ head: { ref, repo } }) =>
    ref.startsWith(PREFIX) && repo?.full_name === repository ? [ref.slice(PREFIX.length)] : [],
  );
  return [...new Set([...territoriesOf(changes.map(({ path }) => path)), ...open])].sort();
}

/**
 * Opens, brings up to date or closes the one proposal of a territory. A branch that somebody has
 * corrected is never written to again.
 * @throws what Git or the forge say; nothing of the territory is lost, the next night does the rest
 */
export async function settleProposal(night: Night, territory: string): Promise<ImportOutcome> {
  const { forge, root, remote, base } = night;
  const branch = PREFIX + territory;
  const { tip, open, last } = await situationOf(night, branch);
  if (open && tip && !isRobots(tip)) {
    await sayKept(forge, open.number);
    return 'corrected';
  }
  const sources = sourcesFor(territory, night.sources);
  if (open && sources.some(({ refused }) => refused)) return 'unread';
  const changes = night.changes.filter(({ path }) => path.startsWith(`content/${territory}/`));
  if (changes.length === 0) {
    if (!open) return 'unchanged';
    await forge.ask('PATCH', `/pulls/${open.number}`, { state: 'closed', body: NEEDLESS });
    if (tip) pushBranch(root, remote, branch, { seen: tip.sha });
    return 'closed';
  }
  // A pull request keeps its commits, even when its branch is written anew.
  if (tip && !isRobots(tip) && last?.head.sha !== tip.sha) return 'occupied';
  const title = importTitle(territory, changes);
  const commit = commitContents(
    root,
    changes.map(({ path }) => path),
    title,
  );
  if (!open && last && (await isDeclined(forge, last, commit))) return 'declined';
  const isNew = !tip || digestIn(tip.message) !== commit.digest;
  if (isNew || !open)
    pushBranch(root, remote, branch, { sha: commit.sha, ...(tip && { seen: tip.sha }) });
  const body = importBody(sources);
  if (!open) {
    await forge.ask('POST', '/pulls', { title, body, head: branch, base });
    return 'opened';
  }
  if (!isNew && open.body === body && open.title === title) return 'unchanged';
  await forge.ask('PATCH', `/pulls/${open.number}`, { title, body });
  return isNew ? 'updated' : 'unchanged';
}

interface Pull {
  number: number;
  state: 'open' | 'closed';
  title: string;
  body: string | null;
  merged_at: string | null;
  head: { ref: string; sha: string; repo: { full_name: string } | null };
}

interface Commit {
  sha: string;
  message: string;
  author: { email: string };
  committer: { email: string };
}

/** The branch's last commit, the pull request of it that is open, and the newest of all. */
async function situationOf({ forge, repository }: Night, branch: string) {
  const [owner = ''] = repository.split('/');
  const head = encodeURIComponent(`${owner}:${branch}`);
  const pulls: Pull[] = await forge.ask('GET', `/pulls?state=all&head=${head}`);
  const tip = await tipOf(forge, branch);
  return { tip, open: pulls.find(({ state }) => state === 'open'), last: pulls[0] };
}

async function tipOf(forge: Forge, branch: string): Promise<Commit | undefined> {
  try {
    const { object } = await forge.ask('GET', `/git/ref/heads/${branch}`);
    return await forge.ask('GET', `/git/commits/${object.sha}`);
  } catch (error) {
    if (error instanceof ForgeError && error.status === 404) return undefined;
    throw error;
  }
}

/** The robot only ever puts one commit on the published branch: a branch that ends with it is all its own. */
function isRobots({ author, committer }: Commit): boolean {
  return author.email === ROBOT.email && committer.email === ROBOT.email;
}

/** Whether somebody has closed the same proposal without merging it. */
async function isDeclined(forge: Forge, last: Pull, { digest }: ImportCommit): Promise<boolean> {
  if (last.merged_at || last.body === NEEDLESS) return false;
  const { message }: Commit = await forge.ask('GET', `/git/commits/${last.head.sha}`);
  return digestIn(message) === digest;
}

async function sayKept(forge: Forge, number: number): Promise<void> {
  const comments = await askAllPages(forge, `/issues/${number}/comments`);
  if (comments.some(({ body }) => String(body).startsWith(KEPT_MARKER))) return;
  await forge.ask('POST', `/issues/${number}/comments`, { body: `${KEPT_MARKER}\n${KEPT}` });
}
