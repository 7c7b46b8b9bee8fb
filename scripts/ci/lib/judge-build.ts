import { resolve } from 'node:path';
import { formatFinding } from '@echosciences/content';
import { checkContent } from '../../check/check-content.ts';
import { reasonNotWhole } from '../../deploy/whole.ts';
import type { BuildRecord } from './build-record.ts';

const MAX_FAULTS = 10;
const MAX_LENGTH = 500;

/**
 * How the build of one site ended: whether it is whole, else what to mend in its contents.
 * @param root of the repository
 * @param log where to read on when the contents are not at fault
 */
export async function judgeBuild(root: string, id: string, log?: string): Promise<BuildRecord> {
  const reason = reasonNotWhole(resolve(root, 'sites', id, 'dist'));
  if (reason === undefined) return { ok: true, problems: [] };
  const { findings } = await checkContent(root, [resolve(root, 'content', id)]);
  const errors = findings
    .filter(({ level }) => level === 'erreur')
    .slice(0, MAX_FAULTS)
    .map((finding) => formatFinding(finding).slice(0, MAX_LENGTH));
  const elsewhere = `${reason}. Le journal de la construction dit pourquoi${log ? ` : ${log}` : ''}.`;
  return { ok: false, problems: errors.length > 0 ? errors : [elsewhere] };
}
