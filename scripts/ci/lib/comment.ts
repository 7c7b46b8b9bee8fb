import { typography } from '@echosciences/schemas';
import { MARKER } from '../../check/reporters/markdown.ts';
import type { Forge } from './forge.ts';
import { askAllPages } from './forge.ts';
import { tamed } from './untrusted.ts';

const BOT = 'github-actions[bot]';

const MENDED = typography(
  'Tout est en règle maintenant : merci ! Une personne de la coordination va relire.',
);

/**
 * Says in one comment of a pull request what the check found: the same comment at each new commit.
 * Nothing found and nothing said before: no comment.
 * @param report Markdown, empty when nothing was found; written by the run of the proposal, so by anybody
 * @returns what was done
 */
export async function sayInPull(
  forge: Forge,
  number: number,
  report: string,
): Promise<'created' | 'updated' | 'nothing'> {
  const comments = await askAllPages(forge, `/issues/${number}/comments`);
  const ours = comments.find(
    ({ body, user }) => user?.login === BOT && String(body).startsWith(MARKER),
  );
  const found = report.replace(MARKER, '').trim();
  const body = `${MARKER}\n${found === '' ? MENDED : tamed(found)}`;
  if (ours) {
    if (ours.body === body) return 'nothing';
    await forge.ask('PATCH', `/issues/comments/${ours.id}`, { body });
    return 'updated';
  }
  if (found === '') return 'nothing';
  await forge.ask('POST', `/issues/${number}/comments`, { body });
  return 'created';
}
