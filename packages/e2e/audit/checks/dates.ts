import type { Check } from '../check.ts';

/** Dates that the site writes are `<time>` elements that a machine reads too. */
export const dates: Check = {
  name: 'dates',
  label: 'dates lisibles par les machines et dites en entier',
  run: (page) =>
    page.evaluate(() => {
      const DATETIME =
        /^\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$|^\d{2}:\d{2}$/;
      const unread = [...document.querySelectorAll('time')].filter(
        (time) => !DATETIME.test(time.getAttribute('datetime') ?? ''),
      );
      const SHORT =
        /\b(?:lun|mar|mer|jeu|ven|sam|dim)\. ?\d|\d ?(?:janv|févr|avr|juil|sept|oct|nov|déc)\./i;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const cropped: Element[] = [];
      while (walker.nextNode()) {
        const holder = walker.currentNode.parentElement;
        if (!holder || !SHORT.test(walker.currentNode.textContent ?? '')) continue;
        if (!holder.closest('[aria-hidden=true], [aria-label], abbr, script, noscript, .prose'))
          cropped.push(holder);
      }
      return [...unread, ...cropped].map(audit.nameOf);
    }),
};
