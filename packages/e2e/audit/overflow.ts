import type { Page } from 'playwright-core';

/** What makes a page scroll sideways: the elements that end beyond it, the innermost ones. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && audit.isSeen(element),
    );
    const innermost = beyond.filter(
      (one) => !beyond.some((other) => other !== one && one.contains(other)),
    );
    const names = innermost.slice(0, 5).map(audit.nameOf);
    return names.length > 0 ? names : [`${scrollWidth} px over ${clientWidth}`];
  });
}

/** Text or fields that their box cuts, and text that lies over other text. */
export function spoiltText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clips = (value: string) => value === 'hidden' || value === 'clip';
    const holders = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        !element.closest('svg, select, option, noscript, script, style') &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
        audit.isSeen(element),
    );
    // What its box has scrolled away lies over nothing.
    const isInView = (element: Element) => {
      const box = scrollerOf(element)?.getBoundingClientRect();
      return ({ left, right, top, bottom }: DOMRect) =>
        !box || (left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom);
    };
    const scrollerOf = (element: Element): Element | null => {
      const { overflowX, overflowY } = getComputedStyle(element);
      if ([overflowX, overflowY].some((value) => /auto|scroll/.test(value))) return element;
      return element.parentElement && scrollerOf(element.parentElement);
    };
    const boxes = holders.flatMap((element) => {
      const range = document.createRange();
      return [...element.childNodes]
        .filter((node) => node.nodeType === 3 && node.textContent?.trim())
        .flatMap((node) => {
          range.selectNodeContents(node);
          // A line's box is higher than its letters: neighbours may share that.
          return [...range.getClientRects()]
            .filter(isInView(element))
            .map(({ left, right, top, bottom, height }) => ({
              element,
              left: left + 2,
              right: right - 2,
              top: top + height * 0.25,
              bottom: bottom - height * 0.25,
            }));
        });
    });
    // A summary that ends in « … » goes on in the page that it leads to.
    const isShortened = (element: Element) => getComputedStyle(element).webkitLineClamp !== 'none';
    const fields = [...document.body.querySelectorAll('input, select, textarea')]
      .filter(audit.isSeen)
      .map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { element, left, right, top, bottom };
      });
    const cut = [...boxes, ...fields].filter(({ element, left, right, top, bottom }) => {
      for (
        let box: Element | null = element;
        box && box !== document.body;
        box = box.parentElement
      ) {
        const { overflowX, overflowY, display } = getComputedStyle(box);
        if (display === 'inline') continue;
        if (isShortened(box) || [overflowX, overflowY].some((value) => /auto|scroll/.test(value)))
          break;
        const edge = box.getBoundingClientRect();
        if (clips(overflowX) && (left < edge.left || right > edge.right)) return true;
        if (clips(overflowY) && (top < edge.top || bottom > edge.bottom)) return true;
      }
      return false;
    });
    boxes.sort((a, b) => a.top - b.top);
    const isFloating = (element: Element) => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (['sticky', 'fixed'].includes(getComputedStyle(box).position)) return true;
      }
      return false;
    };
    const isHiddenPart = ({ element, bottom }: (typeof boxes)[number]) =>
      isShortened(element) && bottom > element.getBoundingClientRect().bottom;
    const over = boxes.flatMap((one, index) => {
      for (let next = index + 1; next < boxes.length; next++) {
        const other = boxes[next];
        if (!other || other.top >= one.bottom) break;
        const crosses = other.left < one.right && one.left < other.right;
        if (!crosses || one.element === other.element) continue;
        if (isHiddenPart(one) || isHiddenPart(other)) continue;
        if (isFloating(one.element) || isFloating(other.element)) continue;
        return [`${audit.nameOf(one.element)} over ${audit.nameOf(other.element)}`];
      }
      return [];
    });
    return [...new Set([...cut.map(({ element }) => `cut: ${audit.nameOf(element)}`), ...over])];
  });
}
