import { violationsOf } from '#src/axe.ts';
import type { Check } from '../check.ts';
import { showIn } from '../scheme.ts';

/** The rules of axe: WCAG 2.2 A and AA, and its best practices. */
export const axe: Check = {
  name: 'axe',
  label: 'les règles automatiques d’axe (WCAG 2.2 A et AA, bonnes pratiques), en clair',
  run: (page) => violationsOf(page, 'light'),
};

/** Contrasts again, in dark: nothing else changes. */
export const axeInDark: Check = {
  name: 'axe-sombre',
  label: 'les contrastes mesurés par axe, en sombre',
  run: async (page) => {
    await showIn(page, 'dark');
    const found = await violationsOf(page, 'dark');
    await showIn(page, 'light');
    return found;
  },
};
