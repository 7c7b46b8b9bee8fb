import type { Check } from '../check.ts';

/** Nothing moves for longer than 0.2 s for who asked for less motion (WCAG 2.3.3). */
export const reducedMotion: Check = {
  name: 'mouvement-reduit',
  label: 'aucun mouvement quand la personne en demande moins',
  run: async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found = await page.evaluate(() => {
      const longest = (durations: string) =>
        Math.max(
          ...durations
            .split(',')
            .map((one) => Number.parseFloat(one) * (/ms/.test(one) ? 0.001 : 1)),
        );
      return [...document.querySelectorAll('*')].flatMap((element) => {
        const moves = [undefined, '::before', '::after'].some((pseudo) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } =
            getComputedStyle(element, pseudo);
          return (
            (animationName !== 'none' && longest(animationDuration) > 0.2) ||
            longest(transitionDuration) > 0.2 ||
            scrollBehavior === 'smooth'
          );
        });
        return moves ? [audit.nameOf(element)] : [];
      });
    });
    await page.emulateMedia({ reducedMotion: null });
    return found;
  },
};
