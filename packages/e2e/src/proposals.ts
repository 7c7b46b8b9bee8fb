import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { listening } from './cms.ts';

/** What a relay of proposals got. */
export interface Received {
  path: string;
  form: FormData;
}

export interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

/** Stands for the relay of proposals: keeps what it gets, answers what it is told to. */
export interface ProposalsStub {
  received: Received[];
  /** The next answers; `201` once there is none. */
  answers: Answer[];
  close(): void;
}

const CREATED: Answer = {
  status: 201,
  body: { url: 'https://github.com/exemple/exemple/pull/12', number: 12 },
};

export async function startProposals(port: number): Promise<ProposalsStub> {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const form = await new Response(body, { headers }).formData();
    received.push({ path: request.url ?? '', form });
    const answer = answers.shift() ?? CREATED;
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'access-control-allow-origin': request.headers.origin ?? '',
      'access-control-expose-headers': 'retry-after',
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body));
  });
  await listening(server, port);
  return {
    received,
    answers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
