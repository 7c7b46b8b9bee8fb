import { CHOICE, REFUSED } from '../../lib/offline/kept.ts';

/** Whether the reader has switched off what the site keeps. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(CHOICE) === REFUSED;
  } catch {
    // A browser that stores nothing has refused for its reader.
    return true;
  }
}

export function choose(isWanted: boolean): void {
  if (isWanted) localStorage.removeItem(CHOICE);
  else localStorage.setItem(CHOICE, REFUSED);
}
