import type { Git } from './git.ts';
import type { Issues } from './issues.ts';
import type { Protection, Pulls } from './pulls.ts';

/** What an answer depends on. */
export interface Repository {
  owner: string;
  name: string;
  branch: string;
  user: { login: string; name: string };
  git: Git;
  pulls: Pulls;
  issues: Issues;
  protection: Protection | undefined;
  mayWrite: boolean;
  breakdowns: ReadonlyMap<string, Breakdown>;
}

/** How requests of a kind fail. */
export interface Breakdown {
  status: number;
  headers?: Record<string, string>;
  /** Whether what was asked is done all the same, and the answer lost. */
  isDone?: boolean;
}

export interface Call {
  /** What the pattern's groups matched, decoded. */
  parts: string[];
  query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: JSON that Decap sends, as GitHub documents it
  body: any;
}

export type Answer = { status?: number; headers?: Record<string, string>; body?: unknown };
export type Endpoint = (repository: Repository, call: Call) => Promise<Answer> | Answer;

/** A request's kind, without what changes from one entry to the next; for counting. */
export interface Handled extends Answer {
  kind: string;
}

export const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };
export const refuse = (message: string, status = 422): Answer => ({ status, body: { message } });

/** `branch` of `owner:branch`. */
export function withoutOwner(reference: string, owner: string): string {
  return reference.startsWith(`${owner}:`) ? reference.slice(owner.length + 1) : reference;
}
