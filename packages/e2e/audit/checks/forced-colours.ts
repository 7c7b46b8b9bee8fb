import type { Check } from '../check.ts';

/**
 * With the system's own colours (Windows contrast themes), backgrounds go: what is a control, where
 * one is, and where the focus is must show by lines.
 */
export const forcedColours: Check = {
  name: 'couleurs-forcees',
  label: 'commandes, page en cours, focus et carte lisibles aux couleurs du système',
  run: async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      const focus =
        focused && focused !== document.body && getComputedStyle(focused).outlineStyle === 'none'
          ? [`focus unseen: ${audit.nameOf(focused)}`]
          : [];
      // The ring of the focus would pass for an edge.
      (focused as HTMLElement | null)?.blur();
      const hasBorder = (element: Element) => {
        const {
          borderBlockEndWidth,
          borderBlockEndStyle,
          textDecorationLine,
          outlineStyle,
          outlineWidth,
        } = getComputedStyle(element);
        return (
          (borderBlockEndStyle !== 'none' && Number.parseFloat(borderBlockEndWidth) > 0) ||
          textDecorationLine.includes('underline') ||
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0)
        );
      };
      const seen = (selector: string) =>
        [...document.querySelectorAll(selector)].filter(audit.isSeen);
      const controls = seen(
        '.button, button, input:not([type=checkbox], [type=radio], [type=range]), select, textarea',
      )
        .filter((element) => !hasBorder(element))
        .map((element) => `no edge: ${audit.nameOf(element)}`);
      const look = (element: Element) => {
        const {
          color,
          borderBlockEndColor,
          borderBlockEndWidth,
          textDecorationLine,
          fontWeight,
          outlineStyle,
        } = getComputedStyle(element);
        return [
          color,
          borderBlockEndColor,
          borderBlockEndWidth,
          textDecorationLine,
          fontWeight,
          outlineStyle,
        ].join();
      };
      const here = seen('nav a[aria-current]')
        .filter((link) =>
          [...(link.closest('nav')?.querySelectorAll('a:not([aria-current])') ?? [])].some(
            (other) =>
              audit.isSeen(other) &&
              other.className === link.className &&
              look(other) === look(link),
          ),
        )
        .map((link) => `as its neighbours: ${audit.nameOf(link)}`);
      const map = seen('.map__territory path, .map__disc').flatMap((shape) => {
        const { fill, stroke, strokeWidth } = getComputedStyle(shape);
        const ground = audit.groundOf(shape.closest('svg'));
        const stands = (colour: string) => colour !== 'none' && audit.contrast(colour, ground) >= 3;
        return stands(fill) || (stands(stroke) && Number.parseFloat(strokeWidth) > 0)
          ? []
          : [`unseen: ${audit.nameOf(shape.closest('a, g') ?? shape)}`];
      });
      return [...new Set([...controls, ...here, ...focus, ...map])];
    });
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  },
};
