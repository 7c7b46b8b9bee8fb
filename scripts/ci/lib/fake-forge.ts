import type { Forge } from './forge.ts';

type Answer = (body: unknown) => unknown;

/**
 * A forge for tests: answers by `GET /path`, with or without the query; what is asked is kept.
 * Requests that no test foresaw fail.
 */
export function fakeForge(answers: Record<string, Answer>) {
  const asked: { request: string; body?: unknown }[] = [];
  const forge: Forge = {
    async ask(method, path, body) {
      const request = `${method} ${path}`;
      asked.push({ request, ...(body !== undefined && { body }) });
      const answer = answers[request] ?? answers[request.replace(/\?.*$/s, '')];
      if (!answer) throw new Error(`Unforeseen: ${request}`);
      return answer(body);
    },
  };
  const sent = () => asked.filter(({ request }) => !request.startsWith('GET'));
  return { forge, asked, sent };
}
