import { AstroError } from 'astro/errors';

/**
 * Contents are at fault, not code: an error that a build shows without a stack.
 * @param findings a line each, with its place
 * @param advice what to do about them, in French
 */
export function contentFault(findings: string, advice: string): AstroError {
  const error = new AstroError(findings, advice);
  // The findings name their places; where the reader stood helps nobody.
  error.stack = '';
  return error;
}
