import type { z } from 'zod';
import { ForgeFailure, failureOf } from './failure.ts';

interface ForgeRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  url: string;
  token: string;
  body?: unknown;
  /** In milliseconds. */
  timeout: number;
}

/**
 * One request to GitHub's REST API, whose answer is of a known shape.
 * @throws {ForgeFailure} for all else, and nothing but that
 */
export async function ask<Schema extends z.ZodType>(
  { method, url, token, body, timeout }: ForgeRequest,
  schema: Schema,
  fetch: typeof globalThis.fetch,
): Promise<z.output<Schema>> {
  let data: unknown;
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'echosciences-relay',
        'x-github-api-version': '2022-11-28',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      // A repository that moved is a setting to change: a token follows no redirection.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) throw failureOf(response);
    data = response.status === 204 ? undefined : await response.json();
  } catch (error) {
    if (error instanceof ForgeFailure) throw error;
    if (error instanceof SyntaxError) throw new ForgeFailure('unexpected', 'json');
    throw new ForgeFailure('unreachable', (error as Error).name);
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new ForgeFailure('unexpected', 'shape');
  return parsed.data;
}
