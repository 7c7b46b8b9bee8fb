import { fold } from '@echosciences/schemas';

/** Letters and figures alone, folded: what two texts say, however they are set. */
export function signsOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
