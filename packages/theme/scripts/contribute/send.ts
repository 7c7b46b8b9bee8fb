import type { Problem } from '@echosciences/schemas';
import { typography } from '@echosciences/schemas/typography';
import { proposalTexts as texts } from '../../texts/proposal.ts';

/** What the relay made of a proposal or of a report. */
export interface Sent {
  /** Address of the pull request or of the issue. */
  url: string;
  number: number;
}

/** Why it made nothing: what to tell, and the fields that it refuses. */
export interface Refused {
  message: string;
  problems: Problem[];
}

/** Milliseconds: a photo over a slow mobile network. */
const PATIENCE = 120_000;

/** Sends a form to the relay. Never throws: a network that fails is a refusal like others. */
export async function post(address: string, form: FormData): Promise<Sent | Refused> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: form,
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = await response.json().catch(() => ({}));
    if (response.status === 201 && isAddress(answer.url)) return answer;
    return {
      message: [messageOf(response.status, answer), delay(response)].filter(Boolean).join(' '),
      problems: problemsOf(answer),
    };
  } catch {
    return { message: texts.unreachable, problems: [] };
  }
}

function messageOf(status: number, { message }: { message?: unknown }): string {
  if (typeof message === 'string' && message !== '') return typography(message);
  return texts.refusals[status] ?? texts.refused;
}

/** `retry-after` in seconds, where the relay lets other origins read it. */
function delay(response: Response): string | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds > 0 ? texts.retryIn(Math.ceil(seconds / 60)) : undefined;
}

function problemsOf({ problems }: { problems?: unknown }): Problem[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap(({ path, message, label, reason }) =>
    Array.isArray(path) && typeof message === 'string'
      ? [{ path, message, reason: typeof reason === 'string' ? reason : message, label }]
      : [],
  );
}

/** A link of the page is made of it. */
function isAddress(url: unknown): boolean {
  return typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
