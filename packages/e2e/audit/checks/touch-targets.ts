import type { Check } from '../check.ts';
import { DESKTOP } from '../check.ts';

/**
 * 44 × 44 px for controls and links that stand alone (WCAG 2.5.5); 24 px for those on a map, where
 * position is what they say (2.5.8). Links inside a sentence are as high as its line.
 */
export const touchTargets: Check = {
  name: 'cibles-44',
  label: 'cibles tactiles de 44 pixels au moins, hors liens dans une phrase',
  run: async (page) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const found = await page.evaluate(() => {
      const TARGETS =
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]';
      const inSentence = (element: Element) => {
        if (getComputedStyle(element).display !== 'inline') return false;
        let block = element.parentElement;
        while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
        return (
          audit.plain(block?.textContent ?? '').length > audit.plain(element.textContent).length
        );
      };
      // A link may cover its whole card by a pseudo-element, a label its box.
      const areaOf = (element: Element): DOMRect[] => {
        const area = [element.getBoundingClientRect()];
        const cover = getComputedStyle(element, '::after');
        if (cover.position === 'absolute' && cover.content !== 'none' && cover.top === '0px') {
          let holder: Element | null = element;
          while (holder && getComputedStyle(holder).position === 'static')
            holder = holder.parentElement;
          if (holder) area.push(holder.getBoundingClientRect());
        }
        for (const label of (element as HTMLInputElement).labels ?? []) {
          area.push(label.getBoundingClientRect());
        }
        return area;
      };
      return [...document.querySelectorAll(TARGETS)].flatMap((element) => {
        if (!audit.isSeen(element) || inSentence(element)) return [];
        const needed = element.closest('svg') ? 24 : 44;
        const area = areaOf(element);
        const width = Math.max(...area.map((rect) => rect.width));
        const height = Math.max(...area.map((rect) => rect.height));
        if (width >= needed - 0.5 && height >= needed - 0.5) return [];
        return [
          `${Math.round(width)} × ${Math.round(height)}: ${audit.nameOf(element)} in ${audit.nameOf(element.parentElement ?? element).split(' «')[0]}`,
        ];
      });
    });
    await page.setViewportSize(DESKTOP);
    return found;
  },
};
