/** Headers that let the pages of a site read an answer (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function corsHeaders(origin: string | null, origins: readonly string[]): [string, string][] {
  const vary: [string, string] = ['vary', 'origin'];
  if (!origin || !origins.includes(origin)) return [vary];
  return [
    vary,
    ['access-control-allow-origin', origin],
    ['access-control-expose-headers', 'retry-after'],
  ];
}

/** The answer to the question that browsers ask before a form whose progress a page follows. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: { 'access-control-allow-methods': 'POST', 'access-control-max-age': '86400' },
  });
}
