/** What an answer of the forge means for who asked. */
export type FailureKind = 'unreachable' | 'misconfigured' | 'unexpected' | 'missing' | 'conflict';

/** The forge did not do what it was asked; its own words are not kept, they may quote what was sent. */
export class ForgeFailure extends Error {
  override name = 'ForgeFailure';
  readonly kind: FailureKind;
  /** HTTP status, or the name of the network's error. */
  readonly detail: string;
  /** In seconds. */
  readonly retryAfter?: number;

  constructor(kind: FailureKind, detail: string, retryAfter?: number) {
    super(`${kind} ${detail}`);
    this.kind = kind;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/**
 * What a status of GitHub's that is no success means.
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function failureOf({ status, headers }: Response): ForgeFailure {
  const detail = String(status);
  // A limit has the status of a refusal; only headers tell them apart.
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'));
  if (isLimit) return new ForgeFailure('unreachable', detail, waitOf(headers));
  if (status >= 500) return new ForgeFailure('unreachable', detail);
  if (status === 404 || status === 410) return new ForgeFailure('missing', detail);
  if (status === 409 || status === 422) return new ForgeFailure('conflict', detail);
  return new ForgeFailure('misconfigured', detail);
}

function waitOf(headers: Headers): number {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 && seconds < 86_400 ? Math.ceil(seconds) : 60;
}
