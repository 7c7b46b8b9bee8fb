import { readFileSync } from 'node:fs';
import { z } from 'zod';

const sha = z.string().regex(/^[\da-f]{40}$/);
const label = z.object({ name: z.string() });

/**
 * The parts of events that the scripts read. Texts in them are written by anybody: they are data,
 * never part of a command.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
const payloads = {
  pull_request: z.object({
    pull_request: z.object({
      labels: z.array(label),
      head: z.object({
        ref: z.string(),
        // None when the fork was deleted.
        repo: z.object({ html_url: z.url() }).nullable(),
      }),
    }),
  }),
  merge_group: z.object({ merge_group: z.object({ base_sha: sha }) }),
  workflow_run: z.object({
    workflow_run: z.object({
      html_url: z.url(),
      head_sha: sha,
      head_branch: z.string(),
      head_repository: z.object({
        full_name: z.string(),
        owner: z.object({ login: z.string() }),
      }),
    }),
  }),
};

export type WorkflowRun = z.output<(typeof payloads)['workflow_run']>['workflow_run'];

/** What the workflow was started by; none on a person's machine. */
export const eventName = process.env.GITHUB_EVENT_NAME;

/** The payload of the event that started the workflow. @throws ZodError when it is of another kind */
export function readEvent<Name extends keyof typeof payloads>(
  name: Name,
): z.output<(typeof payloads)[Name]> {
  const text = readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8');
  return payloads[name].parse(JSON.parse(text)) as z.output<(typeof payloads)[Name]>;
}
