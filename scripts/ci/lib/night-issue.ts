import type { Forge } from './forge.ts';

const LABEL = 'nuit';
const TITLE = 'Ce que la nuit a trouvé';

/**
 * One issue for all nights: opened when something is found, brought up to date while it stays, closed
 * when all is well again.
 * @param report Markdown; none when nothing was found
 * @returns what was done
 */
export async function tellNight(
  forge: Forge,
  report: string | undefined,
): Promise<'opened' | 'updated' | 'closed' | 'nothing'> {
  const [issue] = (await forge.ask('GET', `/issues?labels=${LABEL}&state=open`)).filter(
    ({ pull_request }: { pull_request?: object }) => !pull_request,
  );
  if (!report) {
    if (!issue) return 'nothing';
    const body = 'Tout est en ordre depuis la dernière nuit.';
    await forge.ask('PATCH', `/issues/${issue.number}`, { body, state: 'closed' });
    return 'closed';
  }
  if (issue) {
    await forge.ask('PATCH', `/issues/${issue.number}`, { body: report });
    return 'updated';
  }
  await forge.ask('POST', '/issues', { title: TITLE, body: report, labels: [LABEL] });
  return 'opened';
}
