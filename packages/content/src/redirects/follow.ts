import type { Network } from './network.ts';
import type { Target } from './target.ts';

/** Where an address leads in the end. */
export interface Course {
  /** Every address passed, the first one and the last one included. */
  steps: Target[];
  end: Target;
  /** The last address is one that was passed before. */
  isLoop: boolean;
}

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
    if (!target) return { end, steps, isLoop: false };
    steps.push(target);
    if (passed.has(keyOf(target))) return { end: target, steps, isLoop: true };
    passed.add(keyOf(target));
    end = target;
  }
}

function keyOf({ site, path }: Target): string {
  return `${site} ${path}`;
}
