import type { Page } from 'playwright-core';
import type { Check } from '../check.ts';
import { showIn } from '../scheme.ts';

/** Each element that takes the focus by keyboard is painted otherwise, by 3 to 1 at least (WCAG 2.4.7, 1.4.11). */
export const focusVisible: Check = {
  name: 'focus-visible',
  label: 'prise de focus visible et contrastée, en clair et en sombre',
  run: async (page) => {
    const light = await unseenFocus(page);
    await showIn(page, 'dark');
    const dark = await unseenFocus(page);
    await showIn(page, 'light');
    return [...light, ...dark.map((element) => `in dark: ${element}`)];
  },
};

async function unseenFocus(page: Page): Promise<string[]> {
  // After a key press, the focus that a script moves shows as the keyboard's own.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const FOCUSABLE =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    (document.activeElement as HTMLElement | null)?.blur();
    const found = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].flatMap((element) => {
      // A skip link is seen when it has the focus only.
      if (!element.matches('.skip-link') && !audit.isSeen(element)) return [];
      if ((element as HTMLInputElement).disabled) return [];
      // A card takes the ring of the link that covers it.
      const around = [element, ...ancestorsOf(element).slice(0, 5)];
      // In a drawing, its shapes may change instead.
      const drawn = element.closest('svg') && paintingOf(element);
      const ringed = around.filter(hasRing);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) return [];
      if (around.some((box) => !ringed.includes(box) && hasRing(box))) return [];
      if (drawn && changes(drawn, paintingOf(element))) return [];
      return [audit.nameOf(element)];
    });
    (document.activeElement as HTMLElement | null)?.blur();
    return found;

    function ancestorsOf({ parentElement }: Element): Element[] {
      return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
    }
    function hasRing(box: Element): boolean {
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(box);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return false;
      const behind = Number.parseFloat(outlineOffset) >= 0 ? box.parentElement : box;
      return audit.contrast(outlineColor, audit.groundOf(behind)) >= 3;
    }
    function paintingOf(element: Element) {
      return [element, ...element.querySelectorAll('*')].map((part) => {
        const { stroke, strokeWidth, fill, outlineWidth, outlineStyle, filter } =
          getComputedStyle(part);
        return [stroke, strokeWidth, fill, outlineStyle, outlineWidth, filter].join();
      });
    }
    function changes(one: string[], other: string[]) {
      return one.some((painting, index) => painting !== other[index]);
    }
  });
}
