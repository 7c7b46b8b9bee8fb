import type { Network } from './network.ts';
import type { Target } from './target.ts';

/** Where an address leads in the end. */
export interface Course {
  /** Every address passed, the first one and the last one included. */
  steps: Target[];
  end: Target;
  /** It comes back to an address that was passed before, or goes on for too long to be meant. */
  isEndless: boolean;
}

/** Browsers give up after 20 redirects. */
const MOST_STEPS = 20;

/** Follows an address from redirect to redirect, until a page or the end of what is known. */
export function follow(
  start: Target,
  { addressAt, next }: Pick<Network, 'addressAt' | 'next'>,
): Course {
  const steps = [start];
  const passed = new Set([keyOf(start)]);
  let end = start;
  for (;;) {
    const kind = addressAt(end)?.kind;
    const target = kind === 'entry' || kind === 'site' ? undefined : next(end);
    if (!target) return { end, steps, isEndless: false };
    steps.push(target);
    if (passed.has(keyOf(target)) || steps.length > MOST_STEPS) {
      return { end: target, steps, isEndless: true };
    }
    passed.add(keyOf(target));
    end = target;
  }
}

function keyOf({ site, path }: Target): string {
  return `${site} ${path}`;
}
