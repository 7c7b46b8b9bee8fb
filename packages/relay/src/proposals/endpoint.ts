import type { ProposalsConfig, RelayConfig } from '../config-types.ts';
import { ForgeFailure } from '../forge/failure.ts';
import type { Thread } from '../forge/repository.ts';
import { corsHeaders, preflight } from '../intake/cors.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Answer } from './answers.ts';
import { refusalAnswer } from './answers.ts';
import { propose } from './propose.ts';
import { Refused } from './refused.ts';
import { reportError } from './report.ts';

/**
 * Turns a request into a pull request or an issue.
 * @param admit called once the request is known to be sound: throws for a visitor who sends too many
 */
type Endpoint = (
  request: Request,
  config: ProposalsConfig,
  world: Surroundings,
  admit: () => Promise<void>,
) => Promise<Thread>;

/** What people without an account may send, by path. */
export const ENDPOINTS: Readonly<Record<string, { event: string; receive: Endpoint }>> = {
  '/propositions': { event: 'proposal', receive: propose },
  '/signalements': { event: 'report', receive: reportError },
};

/** The forge's failures as they are answered; one that nobody expected is the settings' doing. */
const FAILURES: Record<ForgeFailure['kind'], Answer> = {
  unreachable: 'unreachable',
  misconfigured: 'misconfigured',
  unexpected: 'unexpected',
  missing: 'misconfigured',
  conflict: 'misconfigured',
};

/**
 * Answers one request to an endpoint: `201 { url, number }`, or why not. Never throws.
 * @param address IP address of the visitor, as far as it is known
 */
export async function receive(
  path: string,
  request: Request,
  config: RelayConfig & { proposals: ProposalsConfig },
  world: Surroundings,
  address: string,
): Promise<Response> {
  const { event, receive: endpoint } = ENDPOINTS[path] as (typeof ENDPOINTS)[string];
  const origin = request.headers.get('origin');
  const answer = async (): Promise<Response> => {
    if (!origin || !config.origins.includes(origin)) throw new Refused('origin');
    if (request.method === 'OPTIONS') return preflight();
    if (request.method !== 'POST') {
      return new Response(null, { status: 405, headers: { allow: 'POST, OPTIONS' } });
    }
    const admit = async () => {
      const wait = await world.memory.visitors.take(address, world.now());
      if (wait > 0) throw new Refused('hasty', { retryAfter: wait });
    };
    const { url, number } = await endpoint(request, config.proposals, world, admit);
    world.log({ event, outcome: 'success', number: String(number) });
    return Response.json({ url, number }, { status: 201 });
  };
  const response = await answer().catch((error: Error) => {
    const refusal = refusalOf(error);
    const { answer: outcome, detail } = refusal;
    world.log({ event, outcome, ...(detail && { detail }) });
    return refusalAnswer(refusal);
  });
  for (const [name, value] of corsHeaders(origin, config.origins)) {
    response.headers.set(name, value);
  }
  return response;
}

function refusalOf(error: Error): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof ForgeFailure) {
    const { kind, detail, retryAfter } = error;
    return new Refused(FAILURES[kind], { detail, retryAfter });
  }
  // The message may quote what was sent: its kind is enough to look for the cause.
  return new Refused('failure', { detail: error.name });
}
