import { typography } from '@echosciences/schemas';
import type { BuildRecord } from './build-record.ts';

/** What became of one site. */
export interface Outcome {
  id: string;
  /** Release that is in service now; none when the former one stays. */
  stamp?: string;
  /** Why it was not published, in French, a line each; empty when it was. */
  problems: readonly string[];
}

/** Publishes the sites one after the other; one that cannot be does not stop the others. */
export async function publishAll(
  sites: readonly { id: string; record: BuildRecord }[],
  publish: (id: string) => Promise<{ stamp: string }>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { id, record } of sites) {
    if (!record.ok) {
      outcomes.push({ id, problems: record.problems });
      continue;
    }
    try {
      const { stamp } = await publish(id);
      outcomes.push({ id, stamp, problems: [] });
    } catch (error) {
      outcomes.push({ id, problems: [(error as Error).message] });
    }
  }
  return outcomes;
}

export const isPublished = ({ stamp }: Outcome): boolean => stamp !== undefined;

/** The page of a run, in Markdown: what is online, what is not, what to do about it. */
export function publicationReport(outcomes: readonly Outcome[]): string {
  const done = outcomes.filter(isPublished);
  const kept = outcomes.filter((outcome) => !isPublished(outcome));
  return [
    `## ${done.length} site${done.length > 1 ? 's' : ''} en ligne, ${kept.length} en échec`,
    '',
    ...done.map(({ id, stamp }) => `- ${id}\u00A0: version ${stamp}`),
    '',
    ...kept.flatMap(({ id, problems }) => [
      typography(`### ${id} : son ancienne version reste en ligne`),
      '',
      '```',
      ...problems.map((problem) => problem.replaceAll('```', '')),
      '```',
      '',
      typography(
        `À faire : corriger ce qui est écrit ci-dessus (« pnpm check » le redit, avec le remède), puis proposer la correction. Elle sera publiée dès qu’elle sera acceptée, sans rien relancer. Si rien n’est à corriger dans les contenus, relancer les tâches en échec (« Re-run failed jobs »).`,
      ),
      '',
    ]),
  ].join('\n');
}
